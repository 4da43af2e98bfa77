import { countOf, share } from '../head';
import type { NotDumpForm } from './notDumpForm';

const KITCHEN =
  /\b(?:tsp|tbsp|tablespoons?|teaspoons?|cups?|ounces?|oz|grams?|preheat(?:ed)?|oven|simmer|stir|whisk|bake|chopped|minced|saucepan|skillet|slow cooker|prep time|cook time|total time|ingredients|instructions|directions|servings?|serves|yield|garnish|drain|boil|zutaten|zubereitung|portionen|prise|esslöffel|teelöffel|[et]l|dünsten|kochen|backen|pürieren|anbraten|ingrédients|ingredientes)\b/gi;
const QUANTITY = /^(?:[•*-] ?)?(?:\d{1,4}(?:[.,/ ]\d{1,3}){0,2}|[½¼¾⅓⅔]) ?(?:[½¼¾⅓⅔] ?)?(?:\p{L}|\()/u;

/** Recipes: quantities first in the line, words of the kitchen. */
export const recipeForm: NotDumpForm = {
  name: 'a recipe',
  sureness({ lines }) {
    const words = countOf(lines, KITCHEN);
    const quantities = share(lines, (line) => line.length < 80 && QUANTITY.test(line));
    return words >= 5 && quantities >= 0.15 ? Math.min(1, 0.6 + words / 50) : 0;
  },
};
