/** So many deals must have completed a stage before their mean says something; until then the stage's own setting stands in. */
export const CASES_FOR_AN_AVERAGE = 5;

export interface UsualStay {
  /** whole days */
  days: number;
  /** whether it is the mean of completed stays; else it is the stage's setting */
  isAverage: boolean;
}

/** How long deals usually stay in a stage: the book's mean completed stay, from five cases on. */
export function usualStay(
  expectedDays: number,
  stays: { averageDays: number | null; completedStays: number },
): UsualStay {
  const isAverage = stays.averageDays !== null && stays.completedStays >= CASES_FOR_AN_AVERAGE;
  return { days: Math.round(isAverage ? (stays.averageDays ?? 0) : expectedDays), isAverage };
}

/** Whether a deal stands in its stage longer than is usual; a day begun does not count. */
export const isStalled = (daysInStage: number, usual: UsualStay): boolean => daysInStage > Math.max(usual.days, 1);
