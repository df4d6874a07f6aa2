"""No test reaches another machine: Python says so before it connects, and this refuses."""

import ipaddress
import sys


class OutsideNetworkError(RuntimeError):
    """A test tried to reach something other than this machine."""


_CONNECTING = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_LOOKING_UP = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})


def is_this_machine(host: object) -> bool:
    """Whether a host of a socket address means this machine (its own name and "any address" included)."""
    text = host.decode() if isinstance(host, bytes) else host
    if not text or text in {"localhost", "ip6-localhost"}:
        return True
    try:
        address = ipaddress.ip_address(str(text).split("%", 1)[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _CONNECTING:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # a path is a socket of this machine
    elif event in _LOOKING_UP:
        host = arguments[0]
    else:
        return
    if not is_this_machine(host):
        msg = f"{event} to {host!r}: tests reach nothing beyond this machine"
        raise OutsideNetworkError(msg)


def install() -> None:
    """Refuse from now on until the process ends (an audit hook can't be taken away, by design)."""
    sys.addaudithook(_refuse)
