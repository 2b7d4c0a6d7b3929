import { textOf, textOrNull } from "~/form-values.ts";
import { dealValues } from "./deal-values.ts";

type Values = ReturnType<typeof dealValues>;
type Written = Values & { stageId: string; closedOn: string | null; lostReason: string | null };

interface DealAsShown {
  name: string;
  stage: { id: string; probability: number };
  value: { minor: number; currency: string } | null;
  probability: number;
  owner: { id: string } | null;
  contact?: { id: string } | null;
  openedOn: string | null;
  expectedCloseOn: string | null;
  closedOn: string | null;
  lostReason: string | null;
  nextStep: string | null;
  productIds: readonly string[];
}

/** What the form says before anybody has written into it; it travels along, so that only what was changed is sent. */
export const valuesAsShown = (deal: DealAsShown): Written => ({
  name: deal.name,
  value: deal.value,
  probability: deal.probability === deal.stage.probability ? null : deal.probability,
  ownerMemberId: deal.owner?.id ?? null,
  contactId: deal.contact?.id ?? null,
  openedOn: deal.openedOn,
  expectedCloseOn: deal.expectedCloseOn,
  nextStep: deal.nextStep,
  productIds: [...deal.productIds].sort(),
  stageId: deal.stage.id,
  closedOn: deal.closedOn,
  lostReason: deal.lostReason,
});

/** The fields that differ from what the form showed: two people who change different fields of one deal do not collide. */
export function changedDealValues(form: FormData): Partial<Written> {
  const values = dealValues(form);
  const written: Partial<Written> = {
    ...values,
    productIds: [...values.productIds].sort(),
    stageId: textOf(form, "stageId"),
    ...(form.has("closedOn") && { closedOn: textOrNull(form, "closedOn") }),
    ...(form.has("lostReason") && { lostReason: textOrNull(form, "lostReason") }),
  };
  const shown = shownIn(form);
  return Object.fromEntries(
    Object.entries(written).filter(([field, value]) => !(field in shown) || !isSame(shown[field], value)),
  );
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function shownIn(form: FormData): Record<string, unknown> {
  try {
    const shown: unknown = JSON.parse(textOf(form, "shown"));
    return shown && typeof shown === "object" ? (shown as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
