/** One day of an Indian kitchen. It claims nothing about health: it shows the shape of a plan. */
export const exampleDay = [
  {
    meal: 'Breakfast',
    time: '8:30',
    dish: 'Moong dal chilla with grated carrot, green chutney, a small bowl of dahi',
    note: 'Soak the dal at night; in the morning it takes fifteen minutes. In a hurry: poha with peas and peanuts.',
  },
  {
    meal: 'Lunch',
    time: '1:00',
    dish: 'Two jowar bhakris, bharli vangi, masoor amti, kakdi koshimbir with lemon',
    note: 'Travels well in a dabba. No jowar today: a whole-wheat roti will do.',
  },
  {
    meal: 'In the afternoon',
    time: '4:30',
    dish: 'Roasted chana, a guava, a glass of spiced chaas',
    note: 'Needs no kitchen. Out of season: any whole fruit you like.',
  },
  {
    meal: 'Dinner',
    time: '7:45',
    dish: 'Vegetable khichdi with a spoon of ghee, dudhi sabzi, roasted papad',
    note: 'One cooker, thirty minutes. Cook a little more dal: it becomes tomorrow’s amti.',
  },
] as const
