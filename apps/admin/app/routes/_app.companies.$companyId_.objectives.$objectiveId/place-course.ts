import { daysBetween } from "@tandem/ui/format/days";

interface Planned {
  startOn: string | null;
  dueOn: string | null;
  baseline: string | null;
  target: string | null;
}

interface Point {
  day: string;
  value: string | null;
  percent: number | null;
}

const BOX = { left: 8, right: 632, top: 12, bottom: 168 };

/** Where the plan and the recorded points lie, in the units of a 640 × 180 view box; null without days and figures to draw. */
export function placeCourse({ startOn, dueOn, baseline, target }: Planned, points: readonly Point[]) {
  if (startOn === null || dueOn === null || startOn >= dueOn) return null;
  const [from, to] = target === null ? [0, 100] : [Number(baseline ?? Number.NaN), Number(target)];
  if (Number.isNaN(from) || from === to) return null;
  const known = points.flatMap(({ day, value, percent }) => {
    const figure = target === null ? percent : value;
    return figure === null || day < startOn ? [] : [{ day, value: Number(figure) }];
  });
  const last = known.at(-1);
  if (!last) return null;
  const values = [from, to, ...known.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const lastDay = last.day > dueOn ? last.day : dueOn;
  const x = (day: string) =>
    BOX.left + ((BOX.right - BOX.left) * daysBetween(startOn, day)) / daysBetween(startOn, lastDay);
  const y = (value: number) => BOX.bottom - ((BOX.bottom - BOX.top) * (value - low)) / (high - low);
  const path = [{ day: startOn, value: from }, ...known];
  return {
    plan: { x1: x(startOn), y1: y(from), x2: x(dueOn), y2: y(to) },
    line: path.map(({ day, value }) => `${x(day).toFixed(1)},${y(value).toFixed(1)}`).join(" "),
    end: { cx: x(last.day), cy: y(last.value) },
  };
}
