import aiohttp
import pytest
from slack_sdk.errors import SlackApiError


async def test_a_persons_upload_is_told_twice_and_downloaded_with_the_token(box, bot, client):
    message = await box.upload("ana", "#delivery", "plan.md", b"# Plan\n", "the plan, @bo")
    await box.settled()
    assert bot.kinds() == ["file_share", "file_shared"]
    [file] = bot.heard[0]["files"]
    assert (file["name"], file["size"], file["mimetype"]) == ("plan.md", 7, "text/markdown")
    assert message.text == f"the plan, <@{box.user('bo').id}>"
    info = (await client.files_info(file=file["id"]))["file"]
    assert info["channels"] == [message.channel]
    async with aiohttp.ClientSession() as session:
        headers = {"Authorization": f"Bearer {box.bot_token}"}
        async with session.get(file["url_private"], headers=headers) as answer:
            assert await answer.read() == b"# Plan\n"
        async with session.get(file["url_private"]) as answer:
            assert answer.content_type == "text/html"  # the sign-in page, as Slack answers
            assert b"# Plan" not in await answer.read()


async def test_the_bots_upload_takes_three_steps(box, bot, client):
    channel = box.channel("#delivery").id
    parent = await box.say("ana", "#delivery", "report?")
    await client.files_upload_v2(
        channel=channel, thread_ts=parent.ts, filename="a b.csv", content="x,y\n", initial_comment="here"
    )
    [_, reply] = box.thread("#delivery", parent.ts)
    assert (reply.text, reply.files[0]["name"], reply.files[0]["title"]) == ("here", "a_b.csv", "a b.csv")
    listed = await client.files_list(channel=channel)
    assert [file["id"] for file in listed["files"]] == [reply.files[0]["id"]]


async def test_a_file_that_was_never_uploaded_cannot_be_shared(box, client):
    url = await client.files_getUploadURLExternal(filename="x.txt", length=3)
    with pytest.raises(SlackApiError, match="file_not_found"):
        await client.files_completeUploadExternal(files=[{"id": url["file_id"]}])
    async with aiohttp.ClientSession() as session, session.post(url["upload_url"], data=b"toolong") as answer:
        assert answer.status == 400
    with pytest.raises(SlackApiError, match="missing_argument"):
        await client.files_getUploadURLExternal(filename="x.txt", length=0)


async def test_an_empty_upload_is_refused(box):
    with pytest.raises(ValueError, match="no empty files"):
        await box.upload("ana", "#delivery", "x.md", b"")
