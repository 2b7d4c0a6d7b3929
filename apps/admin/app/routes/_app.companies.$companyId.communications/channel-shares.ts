import * as words from "~/messages/en.ts";

export interface ChannelMonth {
  month: string;
  sent: number;
  received: number;
  calls: number;
  meetings: number;
}
export const CHANNELS = ["sent", "received", "calls", "meetings"] as const;
export type Channel = (typeof CHANNELS)[number];

/** "Of 40 exchanges in the last twelve months: mails sent 50 % (20), calls 25 % (10), …", the largest first. */
export function sharesInWords(months: readonly ChannelMonth[]): string {
  const said = words.communications.chart;
  const totals = CHANNELS.map((channel) => ({ channel, count: months.reduce((sum, one) => sum + one[channel], 0) }));
  const all = totals.reduce((sum, one) => sum + one.count, 0);
  if (all === 0) return said.nothing;
  const parts = totals
    .filter((one) => one.count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ channel, count }) => said.share(said[channel], Math.round((count / all) * 100), count));
  return said.shares(parts.join(", "), all);
}
