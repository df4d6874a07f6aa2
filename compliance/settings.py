"""The settings of an installation: the only reader of the environment and of `compliance.toml`.

Order: an environment variable (`COMPLIANCE_DATABASE`, `COMPLIANCE_SMTP__PASSWORD`, ...) beats `compliance.toml`
in the working folder (or the file that `COMPLIANCE_SETTINGS` names), which beats the defaults here.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from compliance.errors import InputError

DEFAULT_FILE = "compliance.toml"


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


class Retention(_Section):
    """How many days each kind is kept before `compliance forget --due` erases it; absent: kept."""

    identity_after_leaving: int | None = Field(None, ge=0, description="days after left_on")
    mail_text: int | None = Field(None, ge=0, description="days after the mail was sent")


class Settings(BaseSettings):
    """Everything an installation can set."""

    model_config = SettingsConfigDict(
        env_prefix="COMPLIANCE_", env_nested_delimiter="__", extra="forbid", frozen=True
    )

    organisation: str = "Kommunen"
    language: Literal["nb", "nn", "en"] = "nb"
    zone: str = "Europe/Oslo"
    database: str = "sqlite:///compliance.db"
    rules: tuple[Path, ...] = (Path("rules"),)
    smtp: Smtp = Smtp()
    schedule: Schedule = Schedule()
    retention: Retention = Retention()

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
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, _settings_file())


def _settings_file() -> Path:
    return Path(os.environ.get("COMPLIANCE_SETTINGS", DEFAULT_FILE))


def load_settings() -> Settings:
    """Read the settings; raise InputError with a sentence for each that can't be used."""
    try:
        return Settings()
    except ValidationError as error:
        file = _settings_file()
        raise InputError(
            [
                f"{file}: {'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}"
                for problem in error.errors()
            ]
        ) from error
