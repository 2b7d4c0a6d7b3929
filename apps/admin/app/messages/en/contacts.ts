export const contacts = {
  title: "Contacts",
  roles: {
    champion: "Champion",
    decision_maker: "Decision maker",
    economic_buyer: "Economic buyer",
    influencer: "Influencer",
    user: "User",
    blocker: "Blocker",
  },
};
