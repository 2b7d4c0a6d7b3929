import { changeMilestone } from "../../features/objectives/change-milestones.ts";
import { changeObjective } from "../../features/objectives/change-objective.ts";
import { commentOnObjective } from "../../features/objectives/comment-on-objective.ts";
import { createObjective } from "../../features/objectives/create-objective.ts";
import { recordProgress } from "../../features/objectives/record-progress.ts";
import { shareObjective } from "../../features/sharing/share-objective.ts";
import { contactOf, keep, memberContext, memberId, type Perform, written } from "./company-world.ts";

export const performCreateObjective: Perform<"create_objective"> = async (world, act) => {
  const { assignee, input, tag, key } = act;
  const objective = await createObjective(memberContext(world, act.by, act.at), world.companyId, {
    ...input,
    ...("member" in assignee
      ? { assigneeMemberId: memberId(world, assignee.member) }
      : { assigneeContactId: contactOf(world, assignee.contact).id }),
  });
  keep(world, key, objective);
  for (const [position, milestone] of objective.milestones.entries())
    keep(world, `${key}/${position}`, { id: milestone.id, version: 1 });
  const tagId = tag && world.tags.get(tag);
  if (tagId)
    await world.db
      .insertInto("objectiveTags")
      .values({ companyId: world.companyId, objectiveId: objective.id, tagId })
      .execute();
};

export const performShareObjective: Perform<"share_objective"> = async (world, { by, at, key, contacts }) => {
  const contactIds = contacts === null ? null : contacts.map((one) => contactOf(world, one).id);
  const { id } = written(world, key);
  keep(world, key, await shareObjective(memberContext(world, by, at), world.companyId, id, { contactIds }));
};

export const performProgress: Perform<"progress"> = async (world, { by, at, key, value, percent, note }) => {
  const { id } = written(world, key);
  const stand = value === undefined ? { percent } : { value };
  keep(world, key, await recordProgress(memberContext(world, by, at), world.companyId, id, { ...stand, note }));
};

export const performReachMilestone: Perform<"reach_milestone"> = async (world, { by, at, key, position }) => {
  const ids = {
    companyId: world.companyId,
    objectiveId: written(world, key).id,
    milestoneId: written(world, `${key}/${position}`).id,
  };
  await changeMilestone(memberContext(world, by, at), ids, { reached: true });
};

/** What a member says; what the customer says goes through the portal. */
export const performMemberComment: Perform<"comment"> = async (world, { by, at, key, body, visibility }) => {
  const { id } = written(world, key);
  await commentOnObjective(memberContext(world, by, at), world.companyId, id, { body, visibility });
};

export const performObjectiveStatus: Perform<"objective_status"> = async (world, { by, at, key, status, reason }) => {
  const { id, version } = written(world, key);
  const input = { version, status, ...(reason && { statusReason: reason }) };
  keep(world, key, await changeObjective(memberContext(world, by, at), world.companyId, id, input));
};

export const performRateObjective: Perform<"rate_objective"> = async (
  world,
  { by, at, key, health, risk, riskNote },
) => {
  const { id, version } = written(world, key);
  const input = { version, health, risk, riskNote };
  keep(world, key, await changeObjective(memberContext(world, by, at), world.companyId, id, input));
};
