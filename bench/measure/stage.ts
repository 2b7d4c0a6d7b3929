import { openMemberSession } from "@tandem/api/auth/member-sessions";
import { openPortalSession } from "@tandem/api/auth/portal-sessions";
import { connect } from "@tandem/db/connect";
import { CLEARANCES } from "@tandem/domain/access/actor";
import type pg from "pg";
import { BENCH_MEMBER_EMAIL } from "../data/world.ts";

/** Who asks, and what of. */
export interface Stage {
  memberToken: string;
  portalToken: string;
  /** As many events as half of all companies have at most. */
  smallCompanyId: string;
  hugeCompanyId: string;
  hugeContactId: string;
  hugeEvents: number;
  companies: number;
  events: number;
  /** Cursors of the huge company's history. */
  deepCursors: { depth: number; cursor: string }[];
}

const CLIENT = { ip: null, userAgent: "bench" };
const PAGE = 50;

/** Finds the companies to ask for, and opens one session of a member and one of a contact. */
export async function setStage(databaseUrl: string): Promise<Stage> {
  const { db, pool, close } = connect(databaseUrl, { max: 2 });
  try {
    const member = await db
      .selectFrom("members")
      .select("id")
      .where("email", "=", BENCH_MEMBER_EMAIL)
      .executeTakeFirst();
    if (!member) throw new Error("This database holds no benchmark data. Fill one first: npm run bench:data");
    const { rows: sizes } = await pool.query<{ id: string; events: number }>(
      "select company_id as id, count(*) as events from timeline_events group by 1 order by 2 desc, 1",
    );
    const huge = sizes[0] ?? { id: "", events: 0 };
    const portalContact = await findPortalContact(pool, huge.id);
    return {
      memberToken: await openMemberSession(db, member.id, CLIENT),
      portalToken: await openPortalSession(db, portalContact, CLIENT),
      smallCompanyId: sizes[Math.floor(sizes.length / 2)]?.id ?? "",
      hugeCompanyId: huge.id,
      hugeContactId: portalContact.contactId,
      hugeEvents: huge.events,
      companies: sizes.length,
      events: sizes.reduce((sum, { events }) => sum + events, 0),
      deepCursors: await findDeepCursors(pool, huge, member.id),
    };
  } finally {
    await close();
  }
}

async function findPortalContact(pool: pg.Pool, companyId: string) {
  const { rows } = await pool.query<{ contactId: string }>(
    `select contact_id as "contactId" from portal_access where company_id = $1 and withdrawn_at is null order by id limit 1`,
    [companyId],
  );
  if (!rows[0]) throw new Error("The biggest company has nobody with portal access: this is no benchmark data.");
  return { companyId, contactId: rows[0].contactId };
}

/** Where the pages 1,000 and 10,000 events deep begin, or as deep as the history is. */
async function findDeepCursors(pool: pg.Pool, huge: { id: string; events: number }, memberId: string) {
  const depths = [1000, 10_000].map((depth) => Math.max(0, Math.min(depth, huge.events - 2 * PAGE)));
  return Promise.all(
    depths.map(async (depth) => {
      const { rows } = await pool.query<{ id: string; occurredAt: string }>(
        `select id, to_json(occurred_at) #>> '{}' as "occurredAt" from timeline_events where company_id = $1
           and (sensitivity = any($2) or (sensitivity = 'private' and private_to_member_id = $3))
         order by occurred_at desc, id desc offset $4 limit 1`,
        [huge.id, CLEARANCES, memberId, depth],
      );
      return { depth, cursor: cursorAt(rows[0] ?? { id: huge.id, occurredAt: "1970-01-01T00:00:00Z" }) };
    }),
  );
}

/** As the API's pages give it out, without asking for the two hundred pages before it. */
const cursorAt = ({ occurredAt, id }: { occurredAt: string; id: string }) =>
  Buffer.from(JSON.stringify([occurredAt, id])).toString("base64url");
