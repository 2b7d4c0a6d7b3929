import { dayOf, daysBetween } from "@tandem/ui/format/days";
import type { ObjectiveDetail } from "./objective-detail.ts";

const BOX = { left: 56, right: 624, top: 24, bottom: 196 };

interface Point {
  day: string;
  value: number;
  x: number;
  y: number;
}

export interface Plan {
  actual: Point[];
  start: Point;
  due: Point;
  ticks: { value: number; y: number }[];
  todayX: number;
  current: number;
}

/** Where everything of the chart lies, in the units of a 640 × 240 view box; null without dates and figures to draw. */
export function planOf(objective: ObjectiveDetail, today: string, timeZone: string): Plan | null {
  const { startOn, dueOn, baseline, current, target, direction, history } = objective;
  if (!startOn || !dueOn || baseline === null || current === null || target === null || direction !== "reach")
    return null;
  if (startOn >= dueOn || baseline === target) return null;
  const from = Number(baseline);
  const to = Number(target);
  const seen = history.flatMap((point) =>
    point.value === null ? [] : [{ day: dayOf(point.occurredAt, timeZone), value: Number(point.value) }],
  );
  const drawn = [...seen, { day: today, value: Number(current) }].filter((point) => point.day >= startOn);
  const values = [from, to, ...drawn.map((point) => point.value)];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const lastDay = today > dueOn ? today : dueOn;
  const x = (day: string) =>
    round(BOX.left + (BOX.right - BOX.left) * (daysBetween(startOn, day) / daysBetween(startOn, lastDay)));
  const y = (value: number) => round(BOX.bottom - (BOX.bottom - BOX.top) * ((value - low) / (high - low)));
  const place = (day: string, value: number): Point => ({ day, value, x: x(day), y: y(value) });
  return {
    actual: [...new Map(drawn.map((point) => [point.day, place(point.day, point.value)])).values()],
    start: place(startOn, from),
    due: place(dueOn, to),
    ticks: [low, (low + high) / 2, high].map((value) => ({ value: round(value), y: y(value) })),
    todayX: x(today < startOn ? startOn : today),
    current: Number(current),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
