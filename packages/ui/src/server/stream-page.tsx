import { PassThrough, type Readable } from "node:stream";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

const ABORT_AFTER_MS = 10_000;

export type StreamPageInput = {
  page: ReactElement;
  nonce: string;
  status: number;
  headers: Headers;
  /** true: the first byte waits for the last part, as crawlers want it. */
  waitsForAll: boolean;
  /** The framework's own bridge: Node's `Readable.toWeb` ends the process when a browser leaves in the middle. */
  toWebStream: (stream: Readable) => ReadableStream;
};

/** Renders a page on the server and streams it; panels that suspend follow when they are ready. */
export function streamPage(input: StreamPageInput): Promise<Response> {
  const { page, nonce, status, headers, waitsForAll, toWebStream } = input;
  let sent = status;
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [waitsForAll ? "onAllReady" : "onShellReady"]() {
        const body = new PassThrough();
        headers.set("Content-Type", "text/html; charset=utf-8");
        resolve(new Response(toWebStream(body), { headers, status: sent }));
        pipe(body);
      },
      onShellError: reject,
      onError() {
        sent = 500;
      },
    });
    setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}
