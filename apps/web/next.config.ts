import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Headers that every answer carries; the content security policy is set in src/proxy.ts, as it needs a nonce. */
const HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: ["schema", "engine", "nodes", "store", "templates"].map((name) => `@orderloom/${name}`),
  serverExternalPackages: ["pg", "exceljs"],
  turbopack: { root },
  outputFileTracingRoot: root,
  devIndicators: false,
  typescript: { ignoreBuildErrors: true }, // `npm run check` is where types are checked; a user's first start is not
  // forbidden(): a page that somebody may not open answers 403
  experimental: { authInterrupts: true },
  headers: async () => [{ source: "/:path*", headers: HEADERS }],
};

export default createNextIntlPlugin({ requestConfig: "./src/i18n/request.ts" })(config);
