import '../shared/theme/styles';
import './ui/print.css';
