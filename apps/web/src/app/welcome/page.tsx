import { inControlTransaction } from "@orderloom/store/database/database";
import { findLink } from "@orderloom/store/people/one-time-links";
import { WelcomeScreen } from "../../features/entry/welcome-screen.tsx";
import { database } from "../../server/database.ts";

export default async function WelcomePage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await searchParams;
  const secret = typeof code === "string" ? code : "";
  const link = await inControlTransaction(database(), (tx) => findLink(tx, secret));
  const invited = link?.person ? { name: link.person.name, email: link.person.email } : null;
  return <WelcomeScreen code={secret} purpose={link?.purpose ?? null} invited={invited} />;
}
