"""Zip files of folders."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from zip_files import locked_zip

from lawgap.model.errors import ReadError
from lawgap.model.reading import ReadChoices
from lawgap.readers.bundle import read_bundle
from lawgap.readers.formats import zipped
from lawgap.readers.formats.zipped import bytes_of, members_of

ACT = b"Act on Persons\n\n1. Title\nThis is the Act.\n\n2. Offence\nA person commits one.\n"


def zip_bytes(**members):
    """A zip file; keyword arguments name members."""
    return zip_of(members.items())


def zip_of(members):
    """A zip file of (name, bytes) pairs."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


@pytest.fixture
def laws(tmp_path):
    """A zip file on the disk, and what its members are called."""

    def make(members, name="laws.zip"):
        path = tmp_path / name
        path.write_bytes(members if isinstance(members, bytes) else zip_of(members))
        return path

    return make


def names(path):
    """The members' paths below the zip file's."""
    return [member.relative_to(path).as_posix() for member in members_of(path)]


def code_of(path):
    """The code of the error that listing a zip file raises."""
    with pytest.raises(ReadError) as caught:
        members_of(path)
    assert caught.value.hint
    return caught.value.code


def test_a_zip_file_stands_for_the_files_in_it(laws, english):
    """As if it had been unpacked: folders, name order, hidden files left out."""
    inner = zip_of([("deep/c.txt", ACT)])
    path = laws(
        [
            ("b/act.txt", ACT),
            ("a.txt", ACT),
            ("more.zip", inner),
            ("b/", b""),
            (".hidden.txt", ACT),
            ("__MACOSX/a.txt", ACT),
            ("b/~$act.docx", ACT),
        ]
    )
    assert names(path) == ["a.txt", "b/act.txt", "more.zip/deep/c.txt"]
    bundle = read_bundle([path], jurisdiction="U", languages=[english])
    assert [statute.file for statute in bundle.statutes] == ["a.txt", "act.txt", "c.txt"]
    assert not bundle.problems


def test_names_that_would_lead_out_of_the_zip_file_are_made_harmless(laws):
    """Nothing is unpacked, but a report prints the names."""
    path = laws(
        [
            ("../../etc/passwd.txt", ACT),
            ("C:\\law\\act.txt", ACT),
            ("/abs.txt", ACT),
            ("a\x1b[31m<b>.txt", ACT),
            ("x" * 400 + ".txt", ACT),
        ]
    )
    listed = names(path)
    assert {"etc/passwd.txt", "law/act.txt", "abs.txt", "a[31mb.txt"} < set(listed)
    assert all(len(name) < 260 for name in listed)
    assert all(bytes_of(member) == ACT for member in members_of(path))


def test_two_members_of_one_name_are_both_read(laws):
    """Case does not make two files on every system, so it does not here."""
    with pytest.warns(UserWarning, match="Duplicate"):
        path = laws([("act.txt", ACT), ("act.txt", b"1. Two\n"), ("ACT.txt", b"1. Three\n")])
    assert sorted(names(path)) == ["ACT (3).txt", "act (2).txt", "act.txt"] or len(names(path)) == 3


def old_name(data, name, encoding):
    """The zip file with a member's placeholder renamed in an old code page."""
    raw = name.encode(encoding)
    return data.replace(b"N" * len(raw), raw)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("закон.txt", "cp866"),
        ("საკანონი.txt", "utf-8"),
        ("قانون.txt", "utf-8"),
        ("Straßengesetz.txt", "cp437"),
        ("закон о странцима.txt", "utf-8"),
    ],
)
def test_names_in_old_code_pages_are_read_as_they_were_meant(laws, name, encoding):
    """Zip programs of Windows write cp866 or cp437 and do not say so."""
    placeholder = "N" * len(name.encode(encoding))
    path = laws(old_name(zip_of([(placeholder, ACT)]), name, encoding))
    assert names(path) == [name]
    assert bytes_of(members_of(path)[0]) == ACT


def test_a_name_in_the_unicode_field_comes_before_the_old_one(laws):
    """Info-ZIP keeps it there."""
    info = zipfile.ZipInfo("é.txt")
    info.flag_bits = 0
    raw = "закон.txt".encode()
    info.extra = struct.pack("<HHBL", 0x7075, 5 + len(raw), 1, 0) + raw
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(info, ACT)
    data = out.getvalue().replace("é".encode(), b"\x82\x82")
    flagged = data.replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00")
    assert names(laws(flagged)) == ["закон.txt"]


def test_an_office_file_called_zip_is_no_folder(laws):
    """It is read as what it is."""
    assert members_of(laws([("[Content_Types].xml", b""), ("word/document.xml", b"")])) == ()
    assert members_of(laws(b"no zip file at all", name="odd.zip")) == ()


def test_zip_files_that_hold_nothing_or_too_much_are_refused(laws, monkeypatch):
    """Each with a code of its own."""
    assert code_of(laws([])) == "empty"
    assert code_of(laws(b"PK\x03\x04" + bytes(40))) == "damaged"
    two = zip_of([("b.zip", zip_of([("c.zip", zip_of([("a.txt", ACT)]))]))])
    assert code_of(laws(two)) == "too-large"
    monkeypatch.setattr(zipped, "MOST_FILES", 3)
    assert code_of(laws([(f"{at}.txt", ACT) for at in range(4)])) == "too-large"
    monkeypatch.setattr(zipped, "LARGEST_INSIDE", 10)
    assert code_of(laws([("b.zip", zip_of([("a.txt", ACT)]))])) == "too-large"


def test_members_that_share_their_bytes_are_refused(laws):
    """The overlapping bomb: one packed stream under many names."""
    data = zip_of([("aa.txt", ACT), ("bb.txt", ACT)])
    start = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", start + 4)
    forged = data[: second + 42] + bytes(4) + data[second + 46 :]  # where its bytes begin
    assert code_of(laws(forged)) == "too-large"


def test_a_file_that_is_not_in_the_zip_file_is_missing(laws):
    """Also below a member that is no zip file."""
    path = laws([("a.txt", ACT)])
    for name in ("b.txt", "a.txt/b.txt"):
        with pytest.raises(ReadError) as caught:
            bytes_of(path / name)
        assert caught.value.code == "missing"


def test_a_locked_member_costs_that_file_alone(laws, english):
    """The others are read."""
    data = bytearray(zip_of([("a.txt", ACT), ("b.txt", ACT)]))
    at = data.index(b"PK\x03\x04", 10)
    data[at + 6] |= 1
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[at + 8] |= 1
    bundle = read_bundle([laws(bytes(data))], jurisdiction="U", languages=[english])
    assert [statute.file for statute in bundle.statutes] == ["a.txt"]
    assert [(p.file, p.code) for p in bundle.problems] == [("b.txt", "encrypted")]


def test_a_locked_zip_file_opens_with_its_password_only(laws, english):
    """Each file in it; a wrong password and none are told apart, with the way out."""
    path = laws(locked_zip({"act.txt": ACT, "deep/more.txt": ACT}, "geheim"))
    opened = read_bundle(
        [path], jurisdiction="U", languages=[english], choices=ReadChoices(password="geheim")
    )
    assert [statute.file for statute in opened.statutes] == ["act.txt", "more.txt"]
    assert opened.problems == ()
    for password, told in (("", "password."), ("wrong", "does not open it")):
        choices = ReadChoices(password=password)
        bundle = read_bundle([path], jurisdiction="U", languages=[english], choices=choices)
        assert bundle.statutes == ()
        assert {problem.code for problem in bundle.problems} == {"encrypted"}
        assert told in bundle.problems[0].message
        assert "folder" in bundle.problems[0].hint


def test_one_file_of_a_locked_zip_file_can_have_the_password(laws, english):
    """As the window keeps it, for a single file."""
    path = laws(locked_zip({"act.txt": ACT}, "geheim"))
    own = {path / "act.txt": ReadChoices(password="geheim")}
    bundle = read_bundle([path], jurisdiction="U", languages=[english], own_choices=own)
    assert [statute.file for statute in bundle.statutes] == ["act.txt"]


def test_a_zip_file_locked_in_the_newer_way_says_what_to_do(laws):
    """AES: no password opens it here."""
    data = bytearray(locked_zip({"act.txt": ACT}, "geheim"))
    data[data.index(b"PK\x01\x02") + 10] = 99
    path = laws(bytes(data))
    with pytest.raises(ReadError) as caught:
        bytes_of(path / "act.txt", "geheim")
    assert caught.value.code == "encrypted"
    assert "Unpack" in caught.value.hint
