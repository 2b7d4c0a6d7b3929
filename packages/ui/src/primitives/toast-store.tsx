export type Toast = { id: number; message: string; tone: "done" | "failed"; undo?: () => void; seconds: number };
export type NotifyOptions = { undo?: () => void; tone?: Toast["tone"]; seconds?: number };

const SHOWN_AT_ONCE = 3;
const NONE: readonly Toast[] = [];
let toasts: readonly Toast[] = NONE;
let lastId = 0;
const listeners = new Set<() => void>();

function replaceToasts(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says what has just been done, in the past tense. It goes after 5 seconds; `undo` puts a button beside it. */
export function notify(message: string, { undo, tone = "done", seconds = 5 }: NotifyOptions = {}): number {
  lastId += 1;
  replaceToasts([...toasts, { id: lastId, message, tone, undo, seconds }].slice(-SHOWN_AT_ONCE));
  return lastId;
}

export function dismissToast(id: number): void {
  replaceToasts(toasts.filter((toast) => toast.id !== id));
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const readToasts = (): readonly Toast[] => toasts;
export const readNoToasts = (): readonly Toast[] => NONE;
