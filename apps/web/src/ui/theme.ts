import { type ThemeConfig, theme } from "antd";
import { SCHEMES, type Scheme } from "./scheme.ts";

/** Every colour of the product, by what it means. The same names are CSS variables (`--ol-page`, …) in tokens.css. */
export const COLORS = {
  light: {
    page: "#f4f5f7",
    surface: "#ffffff",
    raised: "#ffffff",
    hover: "#eef0f4",
    border: "#dfe3e9",
    "border-soft": "#eceef2",
    text: "#1b1f27",
    "text-soft": "#454d5c",
    "text-faint": "#5d6677",
    primary: "#2456d6",
    "primary-soft": "#e8eefc",
    "on-primary": "#ffffff",
    link: "#2050c8",
    focus: "#2456d6",
    "sandbox-bar": "#5b2bc0",
    "on-sandbox-bar": "#ffffff",
    "sandbox-soft": "#f1ecfb",
    "node-trigger": "#475569",
    "node-connector": "#1d5fc4",
    "node-rule": "#955800",
    "node-approval": "#6d3fd1",
    "node-alert": "#b83a0b",
    "node-order": "#0b6e66",
    "node-control": "#5d6677",
    "state-running": "#2456d6",
    "state-waiting": "#6d3fd1",
    "state-done": "#137a3b",
    "state-failed": "#c01c1c",
    "state-skipped": "#5d6677",
    "state-dead": "#111318",
    warn: "#8a5300",
    "warn-soft": "#fdf3e0",
    "danger-soft": "#fdecec",
    "done-soft": "#e6f5eb",
    shadow: "rgb(16 24 40 / 14%)",
    veil: "rgb(16 24 40 / 45%)",
  },
  dark: {
    page: "#0f1216",
    surface: "#171b21",
    raised: "#1f242c",
    hover: "#242a34",
    border: "#333b47",
    "border-soft": "#272d37",
    text: "#e8ebf0",
    "text-soft": "#bcc4d0",
    "text-faint": "#98a2b3",
    primary: "#3b6ce0",
    "primary-soft": "#1b2a4a",
    "on-primary": "#ffffff",
    link: "#85adff",
    focus: "#85adff",
    "sandbox-bar": "#4a249c",
    "on-sandbox-bar": "#ffffff",
    "sandbox-soft": "#251b40",
    "node-trigger": "#a3b1c6",
    "node-connector": "#7cb0ff",
    "node-rule": "#e8b04c",
    "node-approval": "#b79bff",
    "node-alert": "#ff9466",
    "node-order": "#4fd0c2",
    "node-control": "#a1aab8",
    "state-running": "#85adff",
    "state-waiting": "#b79bff",
    "state-done": "#5fce8a",
    "state-failed": "#ff8a8a",
    "state-skipped": "#98a2b3",
    "state-dead": "#e8ebf0",
    warn: "#e8b04c",
    "warn-soft": "#33270f",
    "danger-soft": "#3a1a1c",
    "done-soft": "#12301f",
    shadow: "rgb(0 0 0 / 55%)",
    veil: "rgb(0 0 0 / 60%)",
  },
} as const satisfies Readonly<Record<Scheme, Readonly<Record<string, string>>>>;

export type ColorName = keyof (typeof COLORS)["light"];

/** Sizes in pixels on the 4 px grid, and durations in milliseconds. */
export const SIZES = {
  "font-base": 13,
  "font-small": 12,
  "font-node-title": 14,
  "font-page-title": 20,
  /** Counts on cards and wires. */
  "font-badge": 11,
  icon: 16,
  "icon-node": 20,
  "icon-large": 32,
  "radius-small": 3,
  /** Rounder than anything it is used on is high. */
  "radius-pill": 11,
  row: 32,
  radius: 6,
  rail: 168,
  "rail-narrow": 48,
  bar: 44,
  inspector: 360,
  "node-width": 200,
  "node-height": 56,
} as const;

export const DURATIONS_MS = {
  fast: 120,
  slow: 180,
  /** One beat of what is under way. */
  pulse: 1_600,
  /** For readers who want none: animations still end, so that what waits for their end goes on. */
  none: 0.01,
} as const;

/** The steps of spaces and small things in pixels; larger measures lie on the 4 px grid. */
export const STEPS: readonly number[] = [1, 2, 3, 4, 6, 8, 10, 12, 16, 18, 20, 24];

/** System fonts with a CJK stack; nothing is loaded. */
export const FONT_FAMILY =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", Arial, sans-serif';

export const MONO_FAMILY =
  'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace';

/** The theme of the kit for one colour scheme. */
export function antdTheme(scheme: Scheme): ThemeConfig {
  const color = COLORS[scheme];
  return {
    algorithm: scheme === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...SHAPE, ...kitColors(color) },
    components: kitComponents(color),
  };
}

type Colors = Readonly<Record<ColorName, string>>;

const SHAPE: NonNullable<ThemeConfig["token"]> = {
  fontFamily: FONT_FAMILY,
  fontFamilyCode: MONO_FAMILY,
  fontSize: SIZES["font-base"],
  fontSizeSM: SIZES["font-small"],
  borderRadius: SIZES.radius,
  controlHeight: SIZES.row,
  motionDurationFast: `${DURATIONS_MS.fast}ms`,
  motionDurationMid: `${DURATIONS_MS.fast}ms`,
  motionDurationSlow: `${DURATIONS_MS.slow}ms`,
};

function kitColors(color: Colors): NonNullable<ThemeConfig["token"]> {
  return {
    colorPrimary: color.primary,
    colorInfo: color.primary,
    colorLink: color.link,
    colorSuccess: color["state-done"],
    colorWarning: color.warn,
    colorError: color["state-failed"],
    colorSuccessBg: color["done-soft"],
    colorSuccessBorder: color["state-done"],
    colorWarningBg: color["warn-soft"],
    colorWarningBorder: color.warn,
    colorErrorBg: color["danger-soft"],
    colorErrorBorder: color["state-failed"],
    colorInfoBg: color["primary-soft"],
    colorInfoBorder: color.primary,
    colorErrorText: color["state-failed"],
    colorText: color.text,
    colorTextSecondary: color["text-soft"],
    colorTextTertiary: color["text-faint"],
    colorTextQuaternary: color["text-faint"],
    colorTextDescription: color["text-faint"],
    colorTextPlaceholder: color["text-faint"],
    colorBgLayout: color.page,
    colorBgContainer: color.surface,
    colorBgElevated: color.raised,
    colorBorder: color.border,
    colorBorderSecondary: color["border-soft"],
    colorSplit: color["border-soft"],
    boxShadow: `0 6px 24px ${color.shadow}`,
    boxShadowSecondary: `0 6px 24px ${color.shadow}`,
  };
}

function kitComponents(color: Colors): NonNullable<ThemeConfig["components"]> {
  return {
    Tabs: { itemSelectedColor: color.link, itemHoverColor: color.link, inkBarColor: color.link },
    Table: {
      cellFontSizeSM: SIZES["font-small"],
      cellPaddingBlockSM: 6,
      cellPaddingInlineSM: 12,
      headerBg: color.page,
      headerColor: color["text-soft"],
      headerSplitColor: color["border-soft"],
      rowHoverBg: color.hover,
    },
    Form: { itemMarginBottom: 16, verticalLabelPadding: "0 0 4px", labelColor: color["text-soft"] },
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", dangerColor: color.surface },
    Layout: { bodyBg: color.page },
    Alert: { defaultPadding: "6px 12px" },
  };
}

/** The tokens as a stylesheet: written to tokens.css by `npm run tokens`, whose freshness a test checks. */
export function tokensCss(): string {
  const sizes = Object.entries(SIZES).map(([name, px]) => `  --ol-${name}: ${px}px;`);
  const durations = Object.entries(DURATIONS_MS).map(([name, ms]) => `  --ol-motion-${name}: ${ms}ms;`);
  const fonts = [`  --ol-font: ${FONT_FAMILY};`, `  --ol-mono: ${MONO_FAMILY};`];
  return [
    "/* Written from theme.ts by `npm run tokens`; not edited by hand. */",
    block(":root", [...fonts, ...sizes, ...durations]),
    ...SCHEMES.map((scheme) =>
      block(scheme === "light" ? ":root" : ':root[data-scheme="dark"]', [
        `  color-scheme: ${scheme};`,
        ...Object.entries(COLORS[scheme]).map(([name, value]) => `  --ol-${name}: ${value};`),
      ]),
    ),
  ].join("\n");
}

function block(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.join("\n")}\n}\n`;
}
