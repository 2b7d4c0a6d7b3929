import { z } from "@hono/zod-openapi";
import { listCurrencyRates } from "@tandem/db/currency-rates/reads";
import { Day } from "@tandem/domain/dates/schemas";
import { isCurrency } from "@tandem/domain/money/currency-exponent";
import { CurrencyRates, SetRateInput } from "@tandem/domain/money/currency-rate";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { removeRate, setRate } from "./set-rate.ts";

const RateParams = z.object({
  currency: z.string().refine(isCurrency, "Not a currency of ISO 4217 such as EUR"),
  validFrom: Day,
});

const list = memberRoute({
  method: "get",
  path: "/settings/currency-rates",
  action: "settings.read",
  summary: "The reporting currency, the dated rates into it, and which are missing",
  responses: { 200: json(CurrencyRates) },
});

const set = memberRoute({
  method: "put",
  path: "/settings/currency-rates/{currency}/{validFrom}",
  action: "settings.write",
  summary: "The rate of a currency from that day on; sums follow at once",
  request: { params: RateParams, body: body(SetRateInput) },
  responses: { 200: json(CurrencyRates) },
});

const remove = memberRoute({
  method: "delete",
  path: "/settings/currency-rates/{currency}/{validFrom}",
  action: "settings.write",
  summary: "Remove the rate of that day; sums follow at once",
  request: { params: RateParams },
  responses: { 200: json(CurrencyRates) },
});

export const currencyRates = memberRoutes()
  .openapi(list, async (c) => c.json(await listCurrencyRates(c.var.ctx.db), 200))
  .openapi(set, async (c) => c.json(await setRate(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") }), 200))
  .openapi(remove, async (c) => c.json(await removeRate(c.var.ctx, c.req.valid("param")), 200));
