import { describe, expect, it } from "vitest";
import { streamOut } from "./stream-out.ts";

const refuseErrors = (error: unknown) => {
  throw error;
};

/** Endless chunks that say how many were made, and when they ended. */
function endless() {
  const made = { chunks: 0, hasEnded: false };
  async function* chunks() {
    try {
      for (;;) {
        made.chunks += 1;
        yield Buffer.alloc(64 * 1024, "x");
      }
    } finally {
      made.hasEnded = true;
    }
  }
  return { made, chunks: chunks() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("a download", () => {
  it("is made as fast as it is taken: only a little is written ahead", async () => {
    const { made, chunks } = endless();
    const stream = await streamOut(chunks, { onError: refuseErrors });
    await settle();
    expect(made.chunks).toBeLessThan(10);
    await stream.cancel();
    expect(made.hasEnded).toBe(true);
  });

  it("is answered as a problem when its first chunk cannot be made, and gives its turn back", async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      async function* broken(): AsyncGenerator<Buffer> {
        yield* [];
        throw new Error("no snapshot");
      }
      await expect(streamOut(broken(), { onError: refuseErrors })).rejects.toThrow("no snapshot");
    }
  });

  it("waits for its turn while four are under way, and is refused when none of them ends", async () => {
    const start = (chunks = endless().chunks) => streamOut(chunks, { onError: refuseErrors, turnMs: 50 });
    const streams = await Promise.all([1, 2, 3, 4].map(() => start()));
    const { made, chunks } = endless();
    await expect(start(chunks)).rejects.toMatchObject({ code: "limit" });
    expect(made.chunks).toBe(0);
    const next = start();
    await streams.shift()?.cancel();
    streams.push(await next);
    await Promise.all(streams.map((stream) => stream.cancel()));
    const again = await Promise.all([1, 2, 3, 4].map(() => start()));
    await Promise.all(again.map((stream) => stream.cancel()));
  });

  it("is let go in the middle of a chunk without a word in the log", async () => {
    const errors: unknown[] = [];
    let hasEnded = false;
    async function* slow() {
      try {
        for (;;) {
          yield Buffer.alloc(1024);
          await settle();
        }
      } finally {
        hasEnded = true;
      }
    }
    const stream = await streamOut(slow(), { onError: (error) => errors.push(error) });
    await stream.cancel();
    await settle();
    expect({ hasEnded, errors }).toEqual({ hasEnded: true, errors: [] });
  });

  it("ends when nobody takes it", async () => {
    const { made, chunks } = endless();
    const stream = await streamOut(chunks, { onError: refuseErrors, patienceMs: 30 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(made.hasEnded).toBe(true);
    await expect(new Response(stream).text()).rejects.toThrow("Nobody took");
  });

  it("breaks off where its source breaks, and says why to the log", async () => {
    const errors: unknown[] = [];
    async function* broken() {
      yield Buffer.from("a");
      throw new Error("the database went away");
    }
    const stream = await streamOut(broken(), { onError: (error) => errors.push(error) });
    await expect(new Response(stream).text()).rejects.toThrow();
    expect(errors).toHaveLength(1);
  });
});
