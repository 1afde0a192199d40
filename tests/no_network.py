"""Sockets forbidden: an audit hook for a test run, and for a whole run of LawGap of its own."""

from __future__ import annotations

_NAMES = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request")
_ADDRESSES = ("socket.connect", "socket.bind", "socket.sendto")


def forbid_network(event: str, arguments: tuple[object, ...]) -> None:
    """Raise where Python is about to use a network; sockets that are files (AF_UNIX) may be."""
    if event in _NAMES or (event in _ADDRESSES and isinstance(arguments[-1], tuple)):
        raise PermissionError(f"LawGap must not use the network: {event} {arguments}")
