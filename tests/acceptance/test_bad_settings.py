"""A setting that can't be used: the file (or the variable) and the setting, and what to write instead; never the
value itself, for it may be a password."""

import pytest

SETTINGS = {
    'organisaton = "x"': 'organisaton: there is no such setting; did you mean "organisation"?',
    "port = 25": "port: there is no such setting here; port stands below [smtp]",
    '[smtp]\nrules = ["r"]': "smtp.rules: there is no such setting here; rules stands above the first [section]",
    '[smtp]\npasword = "hemmelig"': 'smtp.pasword: there is no such setting; did you mean "password"?',
    "colour = 1": "colour: there is no such setting; write organisation, language, zone, database, rules, smtp, "
    "schedule, retention, web or files",
    'language = "sv"': 'language: expected "nb", "nn" or "en"',
    'zone = "Europe/Olso"': 'zone: there is no time zone of this name; did you mean "Europe/Oslo"?',
    'zone = "Norge"': "zone: there is no time zone of this name; write one such as Europe/Oslo",
    'rules = "rules"': 'rules: expected a list, such as ["rules"]',
    "rules = []": 'rules: expected at least one file or folder, such as ["rules"]',
    "rules = [3]": "rules: expected a path in quotes",
    "database = 4": "database: expected a text in quotes",
    "smtp = 3": "smtp: is a section; write [smtp], and its settings below it",
    '[smtp]\nport = "abc"': "smtp.port: expected a whole number",
    "[smtp]\nport = 70000": "smtp.port: expected at most 65535",
    '[smtp]\nsecurity = "ssl"': 'smtp.security: expected "starttls", "tls" or "none"',
    "[smtp]\npassword = 4711": "smtp.password: expected a text in quotes",
    "[smtp]\ntimeout = 0": "smtp.timeout: expected a number above 0",
    '[schedule]\nnightly = "25:00"': "schedule.nightly: expected a time of day such as 06:00, in quotes",
    "[schedule]\ndelivery_minutes = 1.5": "schedule.delivery_minutes: expected a whole number",
    "[retention]\nmail_text = -1": "retention.mail_text: expected at least 0",
    '[web]\ntls = "perhaps"': "web.tls: expected true or false",
    "[web]\ntls = 2": "web.tls: expected true or false",
    "[web]\nsession_hours = 0": "web.session_hours: expected a number above 0",
    "[web]\nidle_minutes = 1e9": "web.idle_minutes: expected at most 1440",
    '[web]\naddress = "kompetanse.fjordvik.no"': "web.address: expected where people find the pages, such as "
    "https://kompetanse.fjordvik.no",
    '[web]\ntrusted_proxies = "10.0.0.5"': 'web.trusted_proxies: expected a list, such as ["10.0.0.5"]',
    '[web]\ntrusted_proxies = ["proxy"]': "web.trusted_proxies: expected an address such as 10.0.0.5 "
    "or a network such as 10.0.0.0/24",
}
NOT_TOML = {
    'a =\nlanguage = "nb"': "compliance.toml:1:4: can't be read as TOML (invalid value); write each "
    'setting on a line of its own, such as language = "nb"\n',
    'database = "sqlite:///C:\\kommune\\x.db"': "compliance.toml:1:27: can't be read as TOML (unescaped '\\' in a "
    "string); in a path write / instead of \\\n",
    "[smtp": "compliance.toml:1:6: can't be read as TOML (expected ']' at the end of a table declaration); write each "
    'setting on a line of its own, such as language = "nb"\n',
}
VARIABLES = {
    "COMPLIANCE_SMTP__PORT": "expected a whole number",
    "COMPLIANCE_SMTP__PASWORD": 'there is no such setting; did you mean "password"?',
    "COMPLIANCE_ZONE": "there is no time zone of this name; write one such as Europe/Oslo",
    "COMPLIANCE_SMTP": "is a section; set its settings one by one, such as COMPLIANCE_SMTP__HOST",
    "COMPLIANCE_RULES": 'expected a list in JSON, such as ["rules"]',
    "COMPLIANCE_WEB": "is a section; set its settings one by one, such as COMPLIANCE_WEB__TLS",
    "COMPLIANCE_WEB__TRUSTED_PROXIES": 'expected a list in JSON, such as ["10.0.0.5"]',
    "COMPLIANCE_ORGANISATON": 'there is no such setting; did you mean "ORGANISATION"?',
}


def refused(site, **environment):
    """What the sentence is; and nothing else is said, and nothing is changed."""
    before = site.contents()
    done = site.run("run", "--on", "2026-05-02", **environment)
    assert (done.status, done.out) == (1, "")
    assert site.contents() == before
    return done.err


@pytest.mark.parametrize("text", SETTINGS)
def test_a_setting_that_cant_be_used_is_named_with_its_file(site, text):
    site.write({"compliance.toml": f"{text}\n"})
    assert refused(site) == f"compliance.toml: {SETTINGS[text]}\n"


@pytest.mark.parametrize("text", NOT_TOML)
def test_what_is_not_toml_is_said_with_its_place(site, text):
    site.write({"compliance.toml": f"{text}\n"})
    assert refused(site) == NOT_TOML[text]


@pytest.mark.parametrize("variable", VARIABLES)
def test_a_variable_that_cant_be_used_is_named_itself(site, variable):
    assert refused(site, **{variable: "hemmelig"}) == f"{variable}: {VARIABLES[variable]}\n"


def test_only_the_list_of_a_section_is_told_to_be_one(site):
    said = refused(site, COMPLIANCE_WEB__TLS="true", COMPLIANCE_WEB__TRUSTED_PROXIES="10.0.0.5")
    assert said == f"COMPLIANCE_WEB__TRUSTED_PROXIES: {VARIABLES['COMPLIANCE_WEB__TRUSTED_PROXIES']}\n"


def test_all_that_is_wrong_is_said_at_once(site):
    site.write({"compliance.toml": 'organisaton = "x"\nlanguage = "sv"\n'})
    assert refused(site, COMPLIANCE_COLOUR="red").splitlines() == [
        "COMPLIANCE_COLOUR: there is no such setting",
        'compliance.toml: language: expected "nb", "nn" or "en"',
        'compliance.toml: organisaton: there is no such setting; did you mean "organisation"?',
    ]


def test_a_file_that_is_not_utf8(site):
    site.write({"compliance.toml": 'organisation = "Røros"\n'.encode("windows-1252")})
    assert refused(site) == "compliance.toml: is not UTF-8; save the file as UTF-8\n"


def test_a_named_file_that_is_not_there_is_not_passed_over_in_silence(site):
    assert refused(site, COMPLIANCE_SETTINGS="innstillinger.toml") == (
        "innstillinger.toml: there is no such file; COMPLIANCE_SETTINGS names it\n"
    )


def test_a_byte_order_mark_and_settings_for_which_there_is_a_variable_are_fine(site):
    site.write({"compliance.toml": '\ufefflanguage = "sv"\n'})
    assert site.run("check", "--on", "2026-05-01", COMPLIANCE_LANGUAGE="nb").status == 0


DATABASES = {
    "mysql://u:hemmelig@x/y": "mysql://u:***@x/y: not a database this program knows; "
    "write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME\n",
    "sqlite:///no/such/x.db": "no/such/x.db: the folder no/such does not exist; "
    "make it, or set `database` to another place\n",
    "postgresql://u:hemmelig@127.0.0.1:1/x": "PostgreSQL database x on 127.0.0.1:1: can't be reached "
    "(Connection refused); see that the server runs and that `database` is right\n",
}


@pytest.mark.parametrize("url", DATABASES)
def test_a_database_that_cant_be_had_is_said_without_its_password(site, url):
    site.write({"compliance.toml": f'database = "{url}"\n'})
    for command in (("run",), ("import", "data")):
        done = site.run(*command)
        assert (done.status, done.out, done.err) == (4, "", DATABASES[url])
