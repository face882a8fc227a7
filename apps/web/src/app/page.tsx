import { redirect } from "next/navigation";
import { startPath } from "../server/start-path.ts";

export default async function StartPage() {
  redirect(await startPath("live"));
}
