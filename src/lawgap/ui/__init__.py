"""The window. The only room with PySide6; this file imports none of it, nor does ``process.worker``."""
