"""Where `tutor app` serves: refused without sign-ins, told of the risk, what Streamlit and the app are told."""

from __future__ import annotations

import socket
import subprocess
from pathlib import Path

import pytest

from tutor.access.accounts import Accounts
from tutor.access.addresses import AppAddress
from tutor.cli import serving as module
from tutor.cli.app import build_command, build_environment, choose_port
from tutor.cli.serving import Serving, plan_serving
from tutor.errors import TutorError
from tutor.settings import Settings

SECRETS = """
[auth]
redirect_uri = "{redirect}/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "tutor"
client_secret = "rye"
server_metadata_url = "https://id.school.example/.well-known/openid-configuration"
[tutor]
allow = ["@school.example"]
"""


@pytest.fixture
def with_password(tmp_path: Path) -> Path:
    Accounts(tmp_path).set_password("Ann", "seven ferries")
    return tmp_path


def make_certificate(folder: Path) -> tuple[Path, Path]:
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "tutor.example")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = (
        builder.serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    )
    cert_path, key_path = folder / "cert.pem", folder / "key.pem"
    cert_path.write_bytes(builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    key_path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return cert_path, key_path


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "tutor.school.example"])
def test_others_are_let_in_only_where_someone_can_sign_in(tmp_path: Path, host: str) -> None:
    with pytest.raises(TutorError, match="no one yet who could sign in") as caught:
        plan_serving(tmp_path, host, 8501)
    assert "tutor learners password" in caught.value.remedy
    Accounts(tmp_path).set_password("Ann", "seven ferries")
    assert plan_serving(tmp_path, host, 8501).address == AppAddress(host)


def test_so_it_is_where_a_proxy_stands_before_it(tmp_path: Path) -> None:
    with pytest.raises(TutorError, match=r"https://tutor\.school\.example"):
        plan_serving(tmp_path, "127.0.0.1", 8501, public="https://tutor.school.example/")


@pytest.mark.parametrize("host", ["", "127.0.0.1", "localhost", "[::1]"])
def test_this_machine_alone_needs_nothing(tmp_path: Path, host: str) -> None:
    plan = plan_serving(tmp_path, host, 8501)
    assert not plan.address.is_shared
    assert plan.warn() is None


def test_the_usual_options_stay_for_this_machine(tmp_path: Path) -> None:
    plan = plan_serving(tmp_path, "127.0.0.1", 8501)
    assert plan.list_options() == {"secrets.files": (str(tmp_path / "secrets.toml"),)}
    assert plan.name_address(8501) == plan.name_local_address(8501) == "http://127.0.0.1:8501"


def test_what_streamlit_and_the_app_are_told(with_password: Path) -> None:
    plan = plan_serving(with_password, "0.0.0.0", 8501, public="https://tutor.school.example")
    command = build_command(Path("app.py"), 8501, plan)
    assert [part for part in command if "address" in part.lower()] == [
        "--server.address=0.0.0.0",
        "--browser.serverAddress=tutor.school.example",
    ]
    assert "--server.allowedHosts=*" in command
    assert "--server.corsAllowedOrigins=https://tutor.school.example" in command
    assert "--server.enableCORS=true" in command and "--server.enableXsrfProtection=true" in command
    assert f"--secrets.files={with_password / 'secrets.toml'}" in command
    assert command[-2:] == ["--", "app.py"]
    environ = build_environment(Settings(home=with_password), {}, serving=plan)
    assert environ["TUTOR_APP_HOST"] == "0.0.0.0"
    assert environ["TUTOR_APP_PUBLIC_ADDRESS"] == "https://tutor.school.example"
    assert build_environment(Settings(home=with_password), environ)["TUTOR_APP_HOST"] == "127.0.0.1"


def test_plain_http_is_told(with_password: Path) -> None:
    warning = plan_serving(with_password, "0.0.0.0", 8501).warn()
    assert warning is not None and "--tls-cert" in warning and "passwords" in warning
    assert plan_serving(with_password, "0.0.0.0", 8501, public="https://tutor.example").warn() is None


def test_https_with_a_certificate(with_password: Path) -> None:
    cert, key = make_certificate(with_password)
    plan = plan_serving(with_password, "192.0.2.7", 8501, tls_cert=cert, tls_key=key)
    assert plan.warn() is None
    assert plan.name_address(8501) == "https://192.0.2.7:8501"
    options = plan.list_options()
    assert (options["server.sslCertFile"], options["server.sslKeyFile"]) == (str(cert), str(key))


@pytest.mark.parametrize(("cert", "key"), [("cert.pem", None), (None, "key.pem"), ("key.pem", "key.pem"), ("no", "no")])
def test_a_certificate_that_cannot_be_used_is_told(with_password: Path, cert: str | None, key: str | None) -> None:
    make_certificate(with_password)
    with pytest.raises(TutorError, match="certificate"):
        plan_serving(
            with_password,
            "127.0.0.1",
            8501,
            tls_cert=with_password / cert if cert else None,
            tls_key=with_password / key if key else None,
        )


def test_a_provider_makes_the_address_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "check_authlib", lambda: None)
    (tmp_path / "secrets.toml").write_text(SECRETS.format(redirect="https://tutor.school.example"), encoding="utf-8")
    plan = plan_serving(tmp_path, "127.0.0.1", 8501)
    assert plan.address == AppAddress("127.0.0.1", "https://tutor.school.example")
    assert plan.address.is_shared
    with pytest.raises(TutorError, match="sends people back"):
        plan_serving(tmp_path, "127.0.0.1", 8501, public="https://other.example")
    (tmp_path / "secrets.toml").write_text(SECRETS.format(redirect="http://localhost:{port}"), encoding="utf-8")
    assert plan_serving(tmp_path, "127.0.0.1", 8501).address == AppAddress()


def test_a_provider_needs_its_library_and_a_whole_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secrets.toml").write_text(SECRETS.format(redirect="https://tutor.school.example"), encoding="utf-8")

    def fail() -> None:
        raise TutorError("Authlib is missing.")

    monkeypatch.setattr(module, "check_authlib", fail)
    with pytest.raises(TutorError, match="Authlib"):
        plan_serving(tmp_path, "127.0.0.1", 8501)
    (tmp_path / "secrets.toml").write_text("[auth]\n", encoding="utf-8")
    with pytest.raises(TutorError, match="redirect_uri"):
        plan_serving(tmp_path, "127.0.0.1", 8501)


def test_an_address_of_another_machine_is_told() -> None:
    for host in ("192.0.2.77", "no such name"):
        with pytest.raises(TutorError, match="This machine has no address"):
            choose_port(8501, Serving(AppAddress(host)))


def test_everywhere_is_named_by_an_address_that_others_can_open() -> None:
    plan = Serving(AppAddress("0.0.0.0"))
    assert not plan.name_address(8501).startswith("http://0.")
    assert plan.name_local_address(8501) == "http://127.0.0.1:8501"
    assert Serving(AppAddress("::")).name_local_address(8501) == "http://[::1]:8501"


def test_it_is_told_whether_the_app_answers() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        assert not Serving().answers(probe.getsockname()[1])


def test_the_command_refuses_as_it_is_typed(tmp_path: Path, run_tutor) -> None:
    done: subprocess.CompletedProcess[bytes] = run_tutor("app", TUTOR_HOME=str(tmp_path), TUTOR_APP_HOST="0.0.0.0")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"no one yet who could sign in" in done.stderr
