"""Sockets forbidden: an audit hook for a test run, or for a whole run of LawGap of its own.

python tests/no_network.py check FOLDER ...      LawGap's command line with sockets forbidden
"""

from __future__ import annotations

import sys

_NAMES = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request")
_ADDRESSES = ("socket.connect", "socket.bind", "socket.sendto")


def forbid_network(event: str, arguments: tuple[object, ...]) -> None:
    """Raise where Python is about to use a network; sockets that are files (AF_UNIX) may be."""
    if event in _NAMES or (event in _ADDRESSES and isinstance(arguments[-1], tuple)):
        raise PermissionError(f"LawGap must not use the network: {event} {arguments}")


if __name__ == "__main__":
    sys.addaudithook(forbid_network)
    from lawgap.__main__ import main

    sys.exit(main())
