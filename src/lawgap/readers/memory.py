"""How much memory a process may use and does use, by each system's own means."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MEGABYTE = 1_000_000


def limit_own_memory(megabytes: int) -> None:
    """Let this process fail where it would use more; Linux only, elsewhere its parent watches."""
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * _MEGABYTE, hard))


@contextmanager
def no_memory_limit() -> Iterator[None]:
    """While another program is started (LibreOffice): it would inherit the limit."""
    if sys.platform != "linux":
        yield
        return
    import resource

    own, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (own, hard))


def megabytes_of(process: int) -> float:
    """The memory that another process uses now; 0 where the system does not tell."""
    means = {"linux": _from_proc, "darwin": _from_libproc, "win32": _from_psapi}.get(sys.platform)
    return means(process) if means else 0.0


def _from_proc(process: int) -> float:
    import resource

    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError, ValueError):  # it has just ended
        return 0.0
    return pages * resource.getpagesize() / _MEGABYTE


def _from_libproc(process: int) -> float:
    """On macOS: ``rusage_info_v0``, whose eighth number is the resident size."""
    import ctypes
    import ctypes.util

    library = ctypes.CDLL(ctypes.util.find_library("proc") or "libproc.dylib")
    usage = (ctypes.c_uint64 * 32)()
    failed = library.proc_pid_rusage(process, 0, ctypes.byref(usage))
    return 0.0 if failed else float(usage[8]) / _MEGABYTE  # the first two hold a UUID


def _from_psapi(process: int) -> float:
    """On Windows: PROCESS_MEMORY_COUNTERS, asked for with the least of rights."""
    import ctypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", ctypes.c_uint32),
            ("faults", ctypes.c_uint32),
            *((f"bytes{at}", ctypes.c_size_t) for at in range(8)),  # the second: working set
        )

    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(0x1000, 0, process)
    if not handle:
        return 0.0
    counters = Counters(size=ctypes.sizeof(Counters))
    got = kernel.K32GetProcessMemoryInfo(
        ctypes.c_void_p(handle), ctypes.byref(counters), counters.size
    )
    kernel.CloseHandle(ctypes.c_void_p(handle))
    return float(counters.bytes1) / _MEGABYTE if got else 0.0
