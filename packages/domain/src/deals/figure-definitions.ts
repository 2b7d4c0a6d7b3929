/** What each figure of a company's deals is, in one sentence: shown on hover, and what `dealFigures` computes. */
export const DEAL_FIGURE_DEFINITIONS = {
  lifetimeValue:
    "The values of all won deals added up, each in the reporting currency at the rate of its closing day. Archived deals do not count.",
  activePipeline:
    "The full values of all open deals added up, in the reporting currency at today's rate. Not weighted by probability.",
  winRate: "Won deals ÷ closed deals (won and lost), by count. Open and archived deals do not count.",
  averageDeal:
    "Lifetime value ÷ the number of won deals that are in it. Won deals without a value or a rate are left out.",
  averageCycle:
    "The mean number of days from opening to closing of won deals. Won deals without an opening day are left out.",
} as const;

export type DealFigureName = keyof typeof DEAL_FIGURE_DEFINITIONS;
