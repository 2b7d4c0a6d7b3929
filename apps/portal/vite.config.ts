import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { keepLicenses } from "../../scripts/keep-licenses.ts";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** What the first page shows stays out of the chunks of other pages: merged into one, it would bring that page along. */
const FIRST_PAGE = ["/patterns/banner.tsx", "/app/objective-row.tsx"];
const firstPageChunk = (id: string) => (FIRST_PAGE.some((end) => id.endsWith(end)) ? "first-page" : undefined);

export default defineConfig({
  plugins: [
    tailwindcss(),
    keepLicenses(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // every browser that knows popovers and cascade layers knows ES2022; tiny chunks cost more in headers than they hold
  build: {
    target: "es2022",
    rollupOptions: { output: { experimentalMinChunkSize: 1500, manualChunks: firstPageChunk } },
  },
  resolve: { alias: { "~": `${import.meta.dirname}/app` } },
  ssr: { noExternal: [/^@tandem\//, "lucide-react"] },
  // without the entries, the first page of a development server loads twice
  optimizeDeps: { entries: ["./app/**/*.{ts,tsx}", "../../packages/ui/src/**/*.{ts,tsx}"] },
});
