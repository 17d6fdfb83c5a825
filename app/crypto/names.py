"""Who belongs to whom, as ids say it: account, agency, country."""


def country_of(agency: str) -> str:
    """Tell the country (two capitals) that an agency's id belongs to."""
    return agency[:2].upper()


def agency_of(account: str) -> str:
    """Tell the agency that an account's id, `<agency>/<name>`, belongs to."""
    return account.partition("/")[0]
