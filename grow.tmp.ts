import { parseYaml } from './src/reading/parse-yaml.ts';
import { parseCsv } from './src/reading/parse-csv.ts';
import { sourceText, wordsOf } from './src/reading/source-text.ts';
import { compileBody } from './src/prose/compile-body.ts';
import { compileWords } from './src/prose/words-tree.ts';
import { findQuantities } from './src/quantity/find-quantities.ts';
import { parseQuantity } from './src/quantity/parse-quantity.ts';
import { parseRegister } from './src/register/parse-register.ts';
import { fragmentId } from './src/islands/fragment-id.ts';
import { stateIn, withState } from './src/islands/state-address.ts';
const src=(t:string)=>sourceText('a.md',t); const words=(t:string)=>wordsOf(src(t),0,t.length);
const readers: Record<string,(t:string)=>unknown> = {
 yaml:t=>parseYaml(src(t)), yamlval:t=>parseYaml(src('a: '+t)), csv:t=>parseCsv(src(t)), body:t=>compileBody(words(t)), words:t=>compileWords(words(t)),
 find:t=>findQuantities(t), parse:t=>parseQuantity(t), register:t=>parseRegister(t,'l'), frag:t=>fragmentId('#'+t), state:t=>[stateIn('?'+t,'x'),withState('?'+t,'x','y')],
};
const pats=[' ','-','- ','> ','[','](','![','*','**','_','`','<','&','\\','1,','1 ','1','a ','a','(','"',"'",'\n','\t',':','#','|','|\n','~','~~','1.','1. ','0','–','of ','twice ','more than ','million ','a-','--','\n- ','\n> ','[a](b) ','[^a]','[a]: b\n','https://a.b ','www.a','a@b','::a{','{#a ','\u00a0','{','}','[[','%','$',',','. ','one ','hundred ','two-','thirds ','1–','1/','&#','&amp;','"a','a:','? ','!','?x&','%2','=','a=&','<a ','*a_','é','\u0301','👩‍','x\n===\n','\n\n','  \n',' \n','-\n','```\n'];
const only=process.argv[2];
for (const [name,f] of Object.entries(readers)) { if (only && name!==only) continue; for (const p of pats) {
  const t=(n:number)=>{const s=p.repeat(Math.ceil(n/p.length)); const a=performance.now(); try{f(s);}catch(e){console.log('THROWS',name,JSON.stringify(p),String(e).slice(0,100));} return performance.now()-a;};
  t(200); const a=t(4000), b=t(16000); if (b>400 && b/a>7) console.log(name,JSON.stringify(p),a.toFixed(0),b.toFixed(0),(b/a).toFixed(1));
  else if (b>1500) console.log('slow',name,JSON.stringify(p),a.toFixed(0),b.toFixed(0));
}}
