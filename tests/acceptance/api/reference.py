"""The part of docs/reference/api.md that follows from the OpenAPI document."""

from compliance.web.api.problems import KINDS

BEGIN = "## The addresses\n"


def written(document):
    """From the heading `The addresses` to the end of the page."""
    operations = [
        line
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        for line in _operation(method, path, operation, document)
    ]
    kinds = [f"| `{name}` | {kind.status} | {kind.title} | {kind.do} |" for name, kind in KINDS.items()]
    lines = [
        BEGIN,
        *operations,
        "## The problems\n",
        "| type ends in | status | what | what to do |",
        "|---|---|---|---|",
    ]
    return "\n".join([*lines, *kinds, ""])


def _operation(method, path, operation, document):
    scopes = [scope for one in operation.get("security", ()) for scope in one["token"]]
    yield f"### {method.upper()} /api{path}\n"
    yield f"{_line(operation['description'])}\n"
    needs = f"Scope: `{scopes[0]}`." if scopes else "Scope: any." if operation.get("security") else "Open."
    answers = ", ".join(operation["responses"])
    yield f"{needs} Name: `{operation['operationId']}`. Answers: {answers}.\n"
    rows = [
        _parameter(one) for one in operation.get("parameters", ()) if one["name"] not in {"limit", "cursor"}
    ]
    rows += list(_body(operation, document))
    if rows:
        yield "| where | name | what |"
        yield "|---|---|---|"
        yield from rows
        yield ""


def _parameter(one):
    needed = ", needed" if one.get("required") else ""
    told = one.get("description") or one["schema"].get("description") or ""
    return f"| {one['in']}{needed} | `{one['name']}` | {_line(told)} |"


def _body(operation, document):
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    yield from _fields(content.get("schema", {}), "", document)


def _fields(schema, before, document):
    shape = document["components"]["schemas"].get(schema.get("$ref", "").rpartition("/")[2], schema)
    for name, field in shape.get("properties", {}).items():
        needed = ", needed" if name in shape.get("required", ()) else ""
        yield f"| body{needed} | `{before}{name}` | {_line(field.get('description', _words(field)))} |"
        yield from _fields(field.get("items", {}), f"{before}{name}[].", document)


def _words(field):
    words = [word for one in [field, *field.get("anyOf", ())] for word in one.get("enum", ())]
    return ", ".join(f"`{word}`" for word in words)


def _line(text):
    return " ".join(text.split())
