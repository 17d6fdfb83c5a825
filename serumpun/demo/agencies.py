"""The members and agencies of the demonstration; none of them is a real body."""

from dataclasses import dataclass
from typing import Final, Literal

from app.crypto.shape import AgencyId, Country

UnitKind = Literal["police", "cert", "fiu", "tip"]
DEMONSTRATION: Final = "(demonstration)"
DEMONSTRATION_ID: Final = "(peragaan)"


@dataclass(frozen=True)
class DemoMember:
    """A member country.

    Args:
        country: ISO 3166-1 alpha-2.
        name_en: Short name in English.
        name_id: Short name in Indonesian.
        language: BCP 47 code its agencies write in.
        currency: ISO 4217 code.
        cities: Places that narratives name as where victims live.
    """

    country: Country
    name_en: str
    name_id: str
    language: str
    currency: str
    cities: tuple[str, ...]


@dataclass(frozen=True)
class DemoAgency:
    """An invented unit of a member.

    Args:
        id: `<cc>-<slug>`.
        kind: What it does; decides which reports it writes and receives.
        name_en: Display name in English; says that it is a demonstration.
        name_id: Display name in Indonesian; says so too.
        phone: 24/7 contact, from the range reserved for fiction.
        email: 24/7 contact, at a reserved domain.
    """

    id: AgencyId
    kind: UnitKind
    name_en: str
    name_id: str
    phone: str
    email: str

    @property
    def country(self) -> Country:
        """The member it belongs to."""
        return self.id[:2].upper()


MEMBERS: Final = (
    DemoMember(
        "BN", "Brunei Darussalam", "Brunei Darussalam", "ms", "BND", ("Bandar Seri Begawan",)
    ),
    DemoMember("KH", "Cambodia", "Kamboja", "km", "USD", ("Phnom Penh", "Battambang")),
    DemoMember("ID", "Indonesia", "Indonesia", "id", "IDR", ("Jakarta", "Surabaya", "Medan")),
    DemoMember("LA", "Lao PDR", "Laos", "lo", "LAK", ("Vientiane", "Savannakhet")),
    DemoMember("MY", "Malaysia", "Malaysia", "ms", "MYR", ("Kuala Lumpur", "Johor Bahru", "Ipoh")),
    DemoMember("MM", "Myanmar", "Myanmar", "my", "MMK", ("Yangon", "Mandalay")),
    DemoMember("PH", "Philippines", "Filipina", "fil", "PHP", ("Manila", "Cebu", "Davao")),
    DemoMember("SG", "Singapore", "Singapura", "en", "SGD", ("Tampines", "Jurong")),
    DemoMember("TH", "Thailand", "Thailand", "th", "THB", ("Bangkok", "Chiang Mai", "Khon Kaen")),
    DemoMember("TL", "Timor-Leste", "Timor-Leste", "pt", "USD", ("Dili", "Baucau")),
    DemoMember("VN", "Viet Nam", "Vietnam", "vi", "VND", ("Ha Noi", "Da Nang", "Can Tho")),
)

_UNITS: Final[tuple[tuple[str, UnitKind, str, str], ...]] = (
    ("bn-police", "police", "Cybercrime Branch, Brunei", "Cabang Kejahatan Siber Brunei"),
    ("bn-cert", "cert", "Incident Response Team, Brunei", "Tim Tanggap Insiden Brunei"),
    ("kh-cnp", "police", "Anti-Cybercrime Department, Cambodia", "Departemen Antisiber Kamboja"),
    ("kh-tip", "tip", "Anti-Trafficking Unit, Cambodia", "Unit Anti-TPPO Kamboja"),
    ("kh-fiu", "fiu", "Financial Intelligence Unit, Cambodia", "Unit Intelijen Keuangan Kamboja"),
    ("id-polri", "police", "Cybercrime Directorate, Indonesia", "Direktorat Siber Indonesia"),
    ("id-tppo", "tip", "Anti-Trafficking Directorate, Indonesia", "Direktorat TPPO Indonesia"),
    (
        "id-fiu",
        "fiu",
        "Financial Intelligence Unit, Indonesia",
        "Unit Intelijen Keuangan Indonesia",
    ),
    (
        "id-cert",
        "cert",
        "National Incident Response, Indonesia",
        "Tanggap Insiden Nasional Indonesia",
    ),
    ("la-police", "police", "Cybercrime Division, Lao PDR", "Divisi Kejahatan Siber Laos"),
    ("la-tip", "tip", "Anti-Trafficking Department, Lao PDR", "Departemen Anti-TPPO Laos"),
    ("my-pdrm", "police", "Commercial Crime Unit, Malaysia", "Unit Kejahatan Ekonomi Malaysia"),
    ("my-antiscam", "fiu", "Scam Response Centre, Malaysia", "Pusat Tanggap Penipuan Malaysia"),
    ("my-tip", "tip", "Anti-Trafficking Unit, Malaysia", "Unit Anti-TPPO Malaysia"),
    ("mm-police", "police", "Cybercrime Division, Myanmar", "Divisi Kejahatan Siber Myanmar"),
    ("mm-tip", "tip", "Anti-Trafficking Division, Myanmar", "Divisi Anti-TPPO Myanmar"),
    ("ph-acg", "police", "Anti-Cybercrime Group, Philippines", "Kelompok Antisiber Filipina"),
    ("ph-tip", "tip", "Inter-Agency Anti-Trafficking Desk, Philippines", "Meja Anti-TPPO Filipina"),
    (
        "ph-fiu",
        "fiu",
        "Financial Intelligence Unit, Philippines",
        "Unit Intelijen Keuangan Filipina",
    ),
    ("sg-spf", "police", "Anti-Scam Command, Singapore", "Komando Antipenipuan Singapura"),
    ("sg-fiu", "fiu", "Suspicious Transaction Office, Singapore", "Kantor Transaksi Singapura"),
    ("sg-cert", "cert", "Incident Response Team, Singapore", "Tim Tanggap Insiden Singapura"),
    ("th-tcsd", "police", "Technology Crime Division, Thailand", "Divisi Kejahatan Siber Thailand"),
    ("th-tip", "tip", "Anti-Trafficking Division, Thailand", "Divisi Anti-TPPO Thailand"),
    ("th-fiu", "fiu", "Financial Intelligence Unit, Thailand", "Unit Intelijen Keuangan Thailand"),
    (
        "tl-police",
        "police",
        "Criminal Investigation, Timor-Leste",
        "Investigasi Kriminal Timor-Leste",
    ),
    ("tl-fiu", "fiu", "Financial Intelligence Unit, Timor-Leste", "Unit Keuangan Timor-Leste"),
    ("vn-cyber", "police", "High-Tech Crime Department, Viet Nam", "Departemen Siber Vietnam"),
    ("vn-tip", "tip", "Anti-Trafficking Department, Viet Nam", "Departemen Anti-TPPO Vietnam"),
)

AGENCIES: Final = tuple(
    DemoAgency(
        id=agency,
        kind=kind,
        name_en=f"{name_en} {DEMONSTRATION}",
        name_id=f"{name_id} {DEMONSTRATION_ID}",
        phone=f"+1 555 01{number:02}",  # North American 555-0100 to 555-0199: kept for fiction
        email=f"duty@{agency}.example.org",  # RFC 2606
    )
    for number, (agency, kind, name_en, name_id) in enumerate(_UNITS)
)


def member_of(country: Country) -> DemoMember:
    """Look a member up; every country of `AGENCIES` has one."""
    return next(member for member in MEMBERS if member.country == country)


def agencies_of(country: Country) -> tuple[DemoAgency, ...]:
    """List a member's agencies."""
    return tuple(agency for agency in AGENCIES if agency.country == country)
