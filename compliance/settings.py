"""The settings of an installation: the only reader of the environment and of `compliance.toml`.

Order: an environment variable (`COMPLIANCE_DATABASE`, `COMPLIANCE_SMTP__PASSWORD`, ...) beats `compliance.toml`
in the working folder (or the file that `COMPLIANCE_SETTINGS` names), which beats the defaults here.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    StringConstraints,
    ValidationError,
)
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from compliance import setting_problems as problems
from compliance.errors import EnvironmentProblem, InputError, near

DEFAULT_FILE = "compliance.toml"
PREFIX = "COMPLIANCE_"
WHICH_FILE = "COMPLIANCE_SETTINGS"


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        near_zone = near(name, sorted(available_timezones())) or "; write one such as Europe/Oslo"
        raise ValueError(f"there is no time zone of this name{near_zone}") from error
    return name


def _not_empty(rules: tuple[Path, ...]) -> tuple[Path, ...]:
    if not rules:
        raise ValueError('expected at least one file or folder, such as ["rules"]')
    return rules


def _network(written: str) -> str:
    try:
        ip_network(written)
    except ValueError as error:
        raise ValueError("expected an address such as 10.0.0.5 or a network such as 10.0.0.0/24") from error
    return written


def _address(written: str) -> str:
    """Without the slash at the end; empty: mails hold no link."""
    if written and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", written):
        raise ValueError("expected where people find the pages, such as https://kompetanse.fjordvik.no")
    return written.rstrip("/")


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Smtp(_Section):
    """How mail leaves: `starttls` (587), `tls` (465) or `none` (only for a server on this machine)."""

    host: str = "localhost"
    port: int = Field(587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str = ""
    password: SecretStr = SecretStr("")
    sender: str = "kompetanse@localhost"
    ca_file: Path | None = None
    timeout: float = Field(30.0, gt=0, description="seconds")


class Schedule(_Section):
    """When the scheduler works: the nightly run, at a time in the organisation's zone, and delivery."""

    nightly: Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] = "06:00"
    delivery_minutes: int = Field(5, ge=1, le=1440)


class Web(_Section):
    """How `compliance serve` is reached. `tls`: browsers come over HTTPS (a proxy in front speaks it).

    `address`: where browsers find it, for the links in mails; empty: mails hold none.

    `contact`: whom people write to about the pages, accessibility and privacy. `schedule`: `compliance serve` does the
    nightly job and the mails too.

    `trusted_proxies`: addresses and networks of the proxies that are believed when they say where somebody comes from.
    """

    tls: bool = False
    address: Annotated[str, AfterValidator(_address)] = ""
    trusted_proxies: tuple[Annotated[str, AfterValidator(_network)], ...] = ()
    session_hours: float = Field(10.0, gt=0, le=24 * 30)
    idle_minutes: float = Field(60.0, gt=0, le=24 * 60)
    contact: str = Field("", max_length=200)
    schedule: bool = False


class Files(_Section):
    """Files that prove records. `folder` None: `files` beside the database. `largest_mb`: all that one form brings."""

    folder: Path | None = None
    largest_mb: int = Field(25, ge=1, le=200, description="millions of bytes")


class Retention(_Section):
    """How many days each kind is kept before `compliance forget --due` erases it; absent: kept."""

    identity_after_leaving: int | None = Field(None, ge=0, description="days after left_on")
    mail_text: int | None = Field(None, ge=0, description="days after the mail was sent")
    access_log: int | None = Field(None, ge=0, description="days after it was written who saw what")


class Settings(BaseSettings):
    """Everything an installation can set."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", extra="forbid", frozen=True
    )

    organisation: str = "Kommunen"
    language: Literal["nb", "nn", "en"] = "nb"
    zone: Annotated[str, AfterValidator(_time_zone)] = "Europe/Oslo"
    database: str = "sqlite:///compliance.db"
    rules: Annotated[tuple[Path, ...], AfterValidator(_not_empty)] = (Path("rules"),)
    smtp: Smtp = Smtp()
    schedule: Schedule = Schedule()
    retention: Retention = Retention()
    web: Web = Web()
    files: Files = Files()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment, then the file."""
        return init_settings, env_settings, InitSettingsSource(settings_cls, _written())


def load_settings() -> Settings:
    """Read the settings; raise InputError with a sentence for each that can't be used."""
    strange = list(_strange_variables())
    try:
        settings = Settings()
    except ValidationError as error:
        raise InputError([*strange, *(_said(problem) for problem in error.errors())]) from error
    except SettingsError as error:
        raise InputError([*strange, *_not_json(error)]) from error
    if strange:
        raise InputError(strange)
    return settings


def _settings_file() -> Path:
    return Path(os.environ.get(WHICH_FILE, DEFAULT_FILE))


def _written() -> dict[str, Any]:
    """What the settings file says; nothing where there is none."""
    file = _settings_file()
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8").removeprefix("\ufeff"))
    except FileNotFoundError as error:
        if WHICH_FILE in os.environ:
            raise InputError([f"{file}: there is no such file; {WHICH_FILE} names it"]) from error
        return {}
    except OSError as error:
        raise EnvironmentProblem(
            f"{file}: can't be read ({error.strerror}); see to its permissions"
        ) from error
    except UnicodeDecodeError as error:
        raise InputError([f"{file}: is not UTF-8; save the file as UTF-8"]) from error
    except tomllib.TOMLDecodeError as error:
        raise InputError([f"{file}{problems.not_toml(str(error))}"]) from error


def _said(problem: ErrorDetails) -> str:
    """A problem with its place: the variable where that was set, else the file."""
    variable = PREFIX + "__".join(str(part) for part in problem["loc"]).upper()
    if variable in map(str.upper, os.environ):
        return f"{variable}: {problems.sentence(problem, Settings).partition(': ')[2]}"
    return f"{_settings_file()}: {problems.sentence(problem, Settings)}"


def _not_json(error: SettingsError) -> Iterator[str]:
    """The library names the setting in its sentence and nowhere else, and of a section not which setting of it."""
    present = {name.upper() for name in os.environ}
    for name, field in Settings.model_fields.items():
        if f'"{name}"' not in str(error):
            continue
        variable = PREFIX + name.upper()
        if problems.section_of(field.annotation) and variable not in present:
            lists = (f"{variable}__{one.upper()}" for one in problems.lists_of(field.annotation))
            yield from (problems.not_a_list(one) for one in lists if one in present)
        else:
            yield problems.not_json(variable, field.annotation)


def _strange_variables() -> Iterator[str]:
    """Variables that look like settings of ours but are none: a word misspelt would go unnoticed."""
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    for name in sorted(os.environ):
        upper = name.upper()
        if upper.startswith(PREFIX) and upper != WHICH_FILE and upper.partition("__")[0] not in known:
            yield problems.unknown_variable(name, PREFIX, Settings.model_fields)
