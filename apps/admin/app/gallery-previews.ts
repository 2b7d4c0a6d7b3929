import type { ComponentType } from "react";

interface Preview {
  title: string;
  default: ComponentType;
  /** Brings its own landmarks, so it is shown alone. */
  fullPage?: boolean;
}

const files = import.meta.glob<Preview>("../../../packages/ui/src/**/*.preview.tsx");

/** Every preview beside a component of packages/ui, by its name in the address: `primitives-button`. */
export const previews = new Map(
  Object.entries(files).map(([path, load]) => [
    path
      .replace(/^.*\/src\//, "")
      .replace(".preview.tsx", "")
      .replace("/", "-"),
    load,
  ]),
);
