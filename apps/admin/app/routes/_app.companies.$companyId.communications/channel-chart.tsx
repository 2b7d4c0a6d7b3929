import { useReader } from "@tandem/ui/primitives/reader";
import * as words from "~/messages/en.ts";
import { CHANNELS, type Channel, type ChannelMonth } from "./channel-shares.ts";

const HEIGHT = 120;
const STEP = 56;
const BAR = 32;
/** Not by colour alone: each channel has its place in the stack, its share of dark, and its name at the side. */
const SHADES: Record<Channel, string> = {
  sent: "opacity-100",
  received: "opacity-70",
  calls: "opacity-45",
  meetings: "opacity-25",
};

/** Stacked bars per month; the sums in words stand above, and each month says its counts on hover and to readers of screens. */
export default function ChannelChart({ months }: { months: readonly ChannelMonth[] }) {
  const { locale } = useReader();
  const said = words.communications.chart;
  const most = Math.max(1, ...months.map(sumOf));
  const name = (month: string, length: "short" | "long") =>
    new Intl.DateTimeFormat(locale, {
      month: length,
      ...(length === "long" && { year: "numeric" }),
      timeZone: "UTC",
    }).format(new Date(`${month}-01T00:00:00Z`));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, by keyboard too.
    <figure aria-label={said.label} tabIndex={0} className="m-0 h-full overflow-x-auto">
      <svg
        role="img"
        aria-label={said.label}
        viewBox={`0 0 ${months.length * STEP + 130} ${HEIGHT + 28}`}
        className="h-full max-w-none fill-ink-3 text-[11px]"
      >
        {months.map((month, index) => (
          <g key={month.month} transform={`translate(${index * STEP} 0)`}>
            <title>
              {said.month(name(month.month, "long"), CHANNELS.map((one) => `${said[one]} ${month[one]}`).join(", "))}
            </title>
            <rect width={STEP} height={HEIGHT + 28} className="fill-transparent" />
            {stack(month).map(({ channel, from, to }) => (
              <rect
                key={channel}
                x={(STEP - BAR) / 2}
                y={HEIGHT - (to / most) * (HEIGHT - 16)}
                width={BAR}
                height={((to - from) / most) * (HEIGHT - 16)}
                className={`fill-chart ${SHADES[channel]}`}
              />
            ))}
            {sumOf(month) > 0 && (
              <text
                x={STEP / 2}
                y={HEIGHT - (sumOf(month) / most) * (HEIGHT - 16) - 4}
                textAnchor="middle"
                className="tnum"
              >
                {sumOf(month)}
              </text>
            )}
            <text x={STEP / 2} y={HEIGHT + 16} textAnchor="middle">
              {name(month.month, "short")}
            </text>
          </g>
        ))}
        <line x1={0} x2={months.length * STEP} y1={HEIGHT} y2={HEIGHT} className="stroke-line" />
        {[...CHANNELS].reverse().map((channel, index) => (
          <g key={channel} transform={`translate(${months.length * STEP + 12} ${20 + index * 20})`}>
            <rect width={10} height={10} y={-9} className={`fill-chart ${SHADES[channel]}`} />
            <text x={16}>{said[channel]}</text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

const sumOf = (month: ChannelMonth) => CHANNELS.reduce((sum, channel) => sum + month[channel], 0);

/** Where each channel begins and ends in its bar, from the ground up. */
function stack(month: ChannelMonth): { channel: Channel; from: number; to: number }[] {
  let height = 0;
  return CHANNELS.filter((channel) => month[channel] > 0).map((channel) => {
    const from = height;
    height += month[channel];
    return { channel, from, to: height };
  });
}
