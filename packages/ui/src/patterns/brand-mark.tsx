/** Tandem: two interlocking rings, ours in ink and the customer's in accent. */
export function TandemMark({ size = 20 }: { size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" className="shrink-0">
      <circle cx="7" cy="10" r="5.25" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="13" cy="10" r="5.25" fill="none" stroke="var(--accent)" strokeWidth="2" />
    </svg>
  );
}

type VendorMarkProps = {
  name: string;
  /** A square picture from settings; without one the initial stands on the accent. */
  logo?: string | null;
  size?: 30 | 40;
};

/** The vendor's mark in the portal. Its name stands beside it. */
export function VendorMark({ name, logo, size = 30 }: VendorMarkProps) {
  const box = size === 40 ? "size-10 rounded-[10px] text-xl" : "size-[30px] rounded-[7px] text-lg";
  if (logo) return <img src={logo} alt="" className={`shrink-0 object-contain ${box}`} />;
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center bg-accent leading-none font-semibold text-on-accent select-none ${box}`}
    >
      {[...name.trim()][0]?.toUpperCase() ?? "?"}
    </span>
  );
}
