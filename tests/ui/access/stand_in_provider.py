"""A small OpenID provider for the tests: everyone who says who they are is believed."""

from __future__ import annotations

import html
import sys
import time
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

PEOPLE = {
    "ben": {"sub": "7", "name": "Ben Wren", "email": "ben@school.example", "email_verified": True},
    "eve": {"sub": "8", "name": "Eve Gale", "email": "eve@ferry.example", "email_verified": True},
}
CLIENT_ID = "tutor"
KEY = RSAKey.generate_key(2048, {"kid": "stand-in", "use": "sig", "alg": "RS256"})


def base_of(request: Request) -> str:
    return str(request.base_url).rstrip("/")


async def describe(request: Request) -> Response:
    base = base_of(request)
    endpoints = {name: f"{base}/{name.split('_')[0]}" for name in ("authorization_endpoint", "token_endpoint")}
    return JSONResponse(
        {
            "issuer": base,
            **endpoints,
            "jwks_uri": f"{base}/keys",
            "end_session_endpoint": f"{base}/end",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }
    )


async def authorize(request: Request) -> Response:
    """Show a link for each person; the code that it brings back says who was chosen."""
    given = request.query_params
    links = []
    for person in PEOPLE:
        query = urlencode({"code": f"{person}.{given['nonce']}", "state": given["state"]})
        links.append(f'<a href="{html.escape(given["redirect_uri"])}?{html.escape(query)}">I am {person}</a>')
    return HTMLResponse(f"<html><link rel='icon' href='data:,'><body>{' '.join(links)}</body></html>")


async def token(request: Request) -> Response:
    form = dict(pair.split("=", 1) for pair in (await request.body()).decode().split("&"))
    person, _, nonce = form["code"].partition(".")
    now_s = int(time.time())
    claims = {**PEOPLE[person], "iss": base_of(request), "aud": CLIENT_ID, "iat": now_s, "exp": now_s + 600}
    signed = jwt.encode({"alg": "RS256", "kid": "stand-in"}, {**claims, "nonce": nonce}, KEY)
    return JSONResponse({"access_token": "rye", "token_type": "Bearer", "id_token": signed, "expires_in": 600})


async def keys(request: Request) -> Response:
    return JSONResponse({"keys": [KEY.as_dict(private=False)]})


async def end(request: Request) -> Response:
    return RedirectResponse(request.query_params["post_logout_redirect_uri"])


app = Starlette(
    routes=[
        Route("/.well-known/openid-configuration", describe),
        Route("/authorization", authorize),
        Route("/token", token, methods=["POST"]),
        Route("/keys", keys),
        Route("/end", end),
    ]
)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
