import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInScreen } from "../../features/entry/sign-in-screen.tsx";
import { currentPerson } from "../../server/auth/current-person.ts";
import { safeNext } from "../../server/auth/safe-next.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.signIn"))("submit") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const target = safeNext(typeof next === "string" ? next : undefined);
  if (await currentPerson()) redirect(target);
  return <SignInScreen next={target} />;
}
