import type { HealthBand } from "@tandem/ui/customer/health-badge";
import type { CompanyView } from "~/company.tsx";

const BANDS = { green: "thriving", yellow: "needs_attention", orange: "at_risk", red: "critical" } as const;

/** The band in words; without one there was not enough data. */
export const bandOf = ({ band }: NonNullable<CompanyView["health"]>): HealthBand => (band ? BANDS[band] : "none");
