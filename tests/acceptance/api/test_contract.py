"""The interface is as its OpenAPI document says, whatever is sent to it: schemathesis makes the requests."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig
from starlette.datastructures import State

from compliance import clock
from compliance.services.access.guessing import Guesses
from compliance.web.api.app import create_api
from tests.acceptance.web.town import HR, OFFICER

BARE = State({"kept": None, "store": None})
OPERATIONS = sorted(
    operation["operationId"]
    for path in create_api(BARE).openapi()["paths"].values()
    for operation in path.values()
)
NOTHING_WRONG = {"listProblems", "getProblem"}
"""They take nothing, or any text: there is nothing wrong to send."""
# A code or key that fits the document need not be one that there is: 422 and 412 are right answers to it. 400: only a
# dry run needs no key, which a document can't say.
CONFIG = {
    "checks": {
        "positive_data_acceptance": {
            "expected-statuses": ["2xx", "400", "403", "404", "409", "412", "422", "429"]
        },
        "missing_required_header": {"expected-statuses": ["400", "401", "422"]},
    }
}


@pytest.fixture(scope="module")
def schema(api_town):
    return schemathesis.openapi.from_asgi(
        "/api/openapi.json", api_town.app, config=SchemathesisConfig.from_dict(CONFIG)
    )


@pytest.mark.parametrize(
    ("operation", "mode"),
    [
        pytest.param(operation, mode, id=f"{operation}-{mode.value}")
        for operation in OPERATIONS
        for mode in GenerationMode
        if mode is GenerationMode.POSITIVE or operation not in NOTHING_WRONG
    ],
)
def test_every_operation_keeps_to_the_document(api_town, schema, programs, operation, mode):
    login = HR if operation == "importTables" else OFFICER
    found = schema.find_operation_by_id(operation)

    @settings(
        max_examples=6,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=found.as_strategy(generation_mode=mode))
    def holds(case):
        api_town.app.state.token_guesses = Guesses(clock.now)
        case.call_and_validate(headers=programs.headers(login))

    holds()
