"""Where the packaged program starts."""

import sys

from lawgap.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
