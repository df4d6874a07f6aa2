"""What holds for every test: no outside network, the same examples in CI each time, no silent skips there."""

import os

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, settings

from compliance.services.access import passwords
from tests import loopback_only
from tests.skips_fail import SkipsFail

IN_CI = os.environ.get("CI") == "true"

# Two cores shared with other work: slowness is not what the properties are about.
settings.register_profile("dev", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "ci",
    max_examples=150,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
# For hunting: HYPOTHESIS_PROFILE=thorough pytest tests/property
settings.register_profile("thorough", settings.get_profile("dev"), max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if IN_CI else "dev"))


def pytest_configure(config: pytest.Config) -> None:
    """Guard the network; make skips fail in CI."""
    loopback_only.install()
    if IN_CI:
        config.pluginmanager.register(SkipsFail(), "skips-fail")


@pytest.fixture(autouse=True)
def _settings_of_this_shell_do_not_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own COMPLIANCE_ variables and folder decide nothing in a test."""
    for name in [name for name in os.environ if name.startswith("COMPLIANCE_")]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True, scope="session")
def _passwords_take_no_time():
    """Hundreds of tests log in; how hard a kept password is to guess is what tests/unit/access looks at alone."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "HASHER", quick)
        patch.setattr(passwords, "NOBODYS", quick.hash("nobody"))
        yield
