export type ZoneOption = { readonly value: string; readonly label: string };

/** Every IANA zone with its offset at a moment, `Asia/Shanghai (GMT+8)`, to search by either. */
export function zoneOptions(at: Date): ZoneOption[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({
    value: zone,
    label: `${zone} (${offsetOf(zone, at)})`,
  }));
}

function offsetOf(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}
