"""A peer: reports as a plain FastAPI and SQLModel application keeps them, as its tutorial does.

It runs in an environment of its own, checks no signature, and hides nothing from anybody.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID, uuid4

from fastapi import Depends, FastAPI, Request
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine


class ReportBase(SQLModel):
    """What a report says."""

    originator: str = Field(index=True)
    category: str = Field(index=True)
    tlp: str
    title: str
    body: str


class Report(ReportBase, table=True):
    """A report as stored."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    created_at: datetime = Field(default_factory=lambda: datetime.now(UTC), index=True)
    recipients: list["Recipient"] = Relationship(back_populates="report")


class Recipient(SQLModel, table=True):
    """An agency that a report is for."""

    id: int | None = Field(default=None, primary_key=True)
    report_id: UUID = Field(foreign_key="report.id", index=True)
    agency: str = Field(index=True)
    note: str
    report: Report = Relationship(back_populates="recipients")


class RecipientIn(SQLModel):
    """An agency, with as many bytes as a wrap has."""

    agency: str
    note: str


class ReportIn(ReportBase):
    """A report as sent."""

    recipients: list[RecipientIn]


class ReportOut(ReportBase):
    """A report as answered."""

    id: UUID
    created_at: datetime
    recipients: list[RecipientIn]


def get_session(request: Request) -> Iterator[Session]:
    """Open a session for a request."""
    with Session(request.app.state.engine) as session:
        yield session


def make_app() -> FastAPI:
    """Make the application; CRUD_DATABASE_URL names its database."""
    app = FastAPI()
    app.state.engine = create_engine(os.environ["CRUD_DATABASE_URL"])
    SQLModel.metadata.create_all(app.state.engine)

    @app.get("/nothing")
    def nothing() -> dict[str, None]:
        return {}

    @app.post("/reports", status_code=201, response_model=ReportOut)
    def create(sent: ReportIn, session: Annotated[Session, Depends(get_session)]) -> Report:
        recipients = [Recipient(**each.model_dump()) for each in sent.recipients]
        report = Report(**sent.model_dump(exclude={"recipients"}), recipients=recipients)
        session.add(report)
        session.commit()
        session.refresh(report)
        return report

    return app
