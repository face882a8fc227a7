import type { Words } from "../../words.ts";
import type { paramsForm as zh } from "../zh/params-form.ts";

export const paramsForm = {
  installationMail: "The installation’s mail",
  installationMailNote: "chosen in Settings",
  optional: "optional",
  example: "e.g. {example}",
  currency: "Currency",
  unit: "Unit",
  units: { second: "seconds", minute: "minutes", hour: "hours", day: "days" },
  languages: { zh: "Chinese", en: "English" },
  entryName: "Name",
  entryValue: "Value",
  addEntry: "Add entry",
  removeEntry: "Remove entry {number}",
  names: { role: "Role", person: "One person", personId: "Person", none: "None" },
  issues: {
    missing: "Fill this in",
    wrong: "This is not valid",
    email: "This is not an email address",
    address: "Enter a full address, e.g. https://example.com",
    tooLong: "At most {limit} characters",
    tooMany: "At most {limit}",
    tooSmall: "Not less than {limit}",
    tooBig: "Not more than {limit}",
  },
} as const satisfies Words<typeof zh>;
