/** Talking to the page's own server. */

/** A refusal in words for the person; `status` is 0 when there was no answer at all. */
export class Refusal extends Error {
  /** @param {string} words @param {number} status */
  constructor(words, status) {
    super(words);
    this.status = status;
  }
}

/** @param {Response} response */
async function read(response) {
  let body = {};
  try {
    body = await response.json();
  } catch {
    throw new Refusal(`The sandbox answered with ${response.status}.`, response.status);
  }
  if (!response.ok)
    throw new Refusal(body.error || `The sandbox answered with ${response.status}.`, response.status);
  return body;
}

/** @param {Promise<Response>} asked */
async function answered(asked) {
  let response;
  try {
    response = await asked;
  } catch {
    throw new Refusal("The sandbox does not answer. Is it still running?", 0);
  }
  return read(response);
}

/** @param {string} what @param {Record<string, string>} query */
export const look = (what, query) => answered(fetch(`/page/${what}?${new URLSearchParams(query)}`));

/** @param {string} act @param {string} who @param {Record<string, unknown>} args */
export const act = (act, who, args = {}) =>
  answered(
    fetch(`/page/do/${act}?${new URLSearchParams({ as: who })}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Muster-Page": "1" },
      body: JSON.stringify(args),
    }),
  );

/** @param {string} who @param {Record<string, string>} query @param {File} file */
export const upload = (who, query, file) =>
  answered(
    fetch(`/page/upload?${new URLSearchParams({ as: who, name: file.name || "pasted.png", ...query })}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream", "X-Muster-Page": "1" },
      body: file,
    }),
  );

/**
 * News as they happen. EventSource reconnects by itself; where a browser gave up, a new one is opened.
 * @param {(notice: {type: string} & Record<string, any>) => void} onNotice
 * @param {(open: boolean) => void} onOpen
 */
export function listen(onNotice, onOpen) {
  const source = new EventSource("/page/stream");
  source.addEventListener("open", () => onOpen(true));
  source.addEventListener("message", (event) => onNotice(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    onOpen(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(onNotice, onOpen), 2000);
  });
}
