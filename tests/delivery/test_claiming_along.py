"""What may go next is claimed in the transaction that wrote it, or that marked the one before."""

from __future__ import annotations

from sqlalchemy import Engine, event

from storage.outbox import put_outbox
from tests.delivery.office import Office


async def test_what_a_job_writes_is_on_its_way_when_the_job_is_done(
    office: Office, engine: Engine
) -> None:
    commits: list[str] = []
    event.listen(engine, "commit", lambda _: commits.append("commit"))
    about = {"chat_id": 1, "kind": "send", "payload": {"text": "hello"}}
    about |= {"created_at": office.clock()}
    await office.desk.run(lambda desk: put_outbox(desk, **about), closing=office.delivery.closing)
    await office.post.begun.wait()
    assert (office.post.tries, commits) == (["hello"], ["commit"])
    await office.work()


async def test_all_of_a_chat_goes_out_without_another_bell(office: Office) -> None:
    for number in range(5):
        await office.put(f"line {number}")
    await office.delivery.round()
    await office.finish()
    assert office.post.texts == [f"line {number}" for number in range(5)]
    assert office.post.crowded == []


async def test_nothing_new_is_begun_at_the_end(office: Office) -> None:
    await office.put("first")
    await office.put("second")
    await office.delivery.round()
    office.delivery._ending = True
    await office.finish()
    assert office.post.texts == ["first"]
