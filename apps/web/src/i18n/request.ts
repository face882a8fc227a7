import { getRequestConfig } from "next-intl/server";
import { readReader } from "../server/reader.ts";
import { MESSAGES } from "./messages/messages.ts";

/** What next-intl needs to know of a request: the reader's language and zone. */
export default getRequestConfig(async () => {
  const { language, zone } = await readReader();
  return { locale: language, timeZone: zone, now: new Date(), messages: MESSAGES[language] };
});
