import clsx from "clsx";
import { useMessages } from "../messages/messages-context.tsx";

const VALUES = [1, 2, 3, 4, 5] as const;

export type RatingInputProps = {
  legend: string;
  name: string;
  value?: number | null;
  onRate?: (value: number) => void;
  /** Words at both ends; default from the messages. */
  lowWord?: string;
  highWord?: string;
  hideLegend?: boolean;
  disabled?: boolean;
};

/** Five radio buttons; the chosen value stands in words at the right. */
export function RatingInput({
  legend,
  name,
  value,
  onRate,
  lowWord,
  highWord,
  hideLegend,
  disabled,
}: RatingInputProps) {
  const words = useMessages().rating.words;
  return (
    <fieldset disabled={disabled} className="m-0 min-w-0 border-0 p-0">
      <legend className={hideLegend ? "sr-only" : "mb-3.5 flex w-full justify-between gap-3 p-0 font-semibold"}>
        <span>{legend}</span>
        {value ? (
          <span className="font-normal">
            {value}, {words[value - 1]?.toLowerCase()}
          </span>
        ) : null}
      </legend>
      <div className="grid grid-cols-5 gap-2">
        {VALUES.map((n) => (
          <label
            key={n}
            className="relative grid h-12 place-items-center rounded-card border border-line-control bg-surface text-lg font-semibold tnum hover:bg-sunken has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={n}
              aria-label={`${n}, ${words[n - 1]}`}
              defaultChecked={value === n}
              onChange={onRate && (() => onRate(n))}
              className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
            />
            <span aria-hidden="true">{n}</span>
          </label>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1.5 flex justify-between text-base text-ink-2">
        <span>{lowWord ?? words[0]}</span>
        <span>{highWord ?? words[4]}</span>
      </div>
    </fieldset>
  );
}

export type RatingMeterProps = { value: number | null; size?: "bar" | "pips"; className?: string };

/** The other side's rating: flat segments that cannot be pressed. "pips" for tables. */
export function RatingMeter({ value, size = "bar", className }: RatingMeterProps) {
  const words = useMessages().rating;
  const label = value === null ? words.none : `${words.of(value, 5)}, ${words.words[value - 1]}`;
  const fill =
    size === "bar" || value === null ? "bg-ink-2" : value <= 2 ? "bg-orange" : value === 3 ? "bg-yellow" : "bg-green";
  return (
    <span className={clsx(size === "pips" ? "inline-flex items-center gap-1.5" : "block", className)}>
      <span role="img" aria-label={label} className={size === "bar" ? "grid grid-cols-5 gap-1" : "inline-flex gap-0.5"}>
        {VALUES.map((n) => (
          <span
            key={n}
            className={clsx(
              size === "bar" ? "h-2 rounded-[2px]" : "h-3 w-1 rounded-[1px]",
              value !== null && n <= value ? fill : size === "bar" ? "bg-track" : "bg-line-strong",
            )}
          />
        ))}
      </span>
      {size === "pips" && value !== null && (
        <span aria-hidden="true" className="font-medium tnum">
          {value}
        </span>
      )}
    </span>
  );
}
