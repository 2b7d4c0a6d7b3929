import type { NewTimelineEvent, TimelineActor } from "@tandem/db/timeline/writes";
import type { Order } from "@tandem/domain/commerce/order";
import type { Quote } from "@tandem/domain/commerce/quote";

type ToldQuote = Pick<Quote, "companyId" | "id" | "number" | "title" | "status" | "total">;
type ToldOrder = Pick<Order, "companyId" | "id" | "number" | "status" | "total">;

/** What the timeline shows of a quote; the amount stands in its own column, never in a title. */
export const quoteCopy = ({ number, title, status, total }: ToldQuote) => ({
  title: `${number} ${title}`,
  facts: { number, status },
  amount: total,
});

export const quoteSent = (quote: ToldQuote, occurredAt: Date, actor: TimelineActor): NewTimelineEvent => ({
  ...quoteCopy(quote),
  companyId: quote.companyId,
  type: "quote_sent",
  occurredAt,
  actor,
  object: "quote",
  recordId: quote.id,
});

export const orderCopy = ({ number, status, total }: ToldOrder) => ({
  title: number,
  facts: { number, status },
  amount: total,
});

export const orderPlaced = (order: ToldOrder, occurredAt: Date, actor: TimelineActor): NewTimelineEvent => ({
  ...orderCopy(order),
  companyId: order.companyId,
  type: "order_placed",
  occurredAt,
  actor,
  object: "order",
  recordId: order.id,
});
